"""The device: shows the kiosk of a bundle on one machine and keeps going when things break."""
