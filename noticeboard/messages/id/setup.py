"""Indonesian sentences about the environment that build.py makes; any Python 3 must be able to read this."""

SETUP = {
    "python_too_old": "Perlu Python 3.11 atau lebih baru: pasang dari python.org.",
    "venv_missing": "Modul venv tidak ada: pasang python3-venv, lalu ulangi.",
    "packages_failed": "Paket Python gagal dipasang: periksa internet, lalu ulangi.",
    "preparing": "Menyiapkan lingkungan Python (sekali saja, sekitar satu menit) …",
}
