/**
 * The form of the survey as the device takes it. It knows how long somebody answered and two random
 * marks: of the form, so that one sent twice counts once, and of the session, which ends with it.
 */
export class SurveyForm {
  constructor({ root, now = () => performance.now() }) {
    if (!root) throw new Error('SurveyForm: needs root')
    Object.assign(this, { root, now })
    this.forget()
  }

  begin() {
    Object.assign(this, { begun: this.now(), form: randomMark() })
    this.session ||= randomMark()
  }

  /** `asked` has the answers by question, in the order of asking. */
  send({ language, asked }) {
    const given = Object.entries(asked)
    const of = (kind) =>
      given.filter(([name]) => name.startsWith(kind))
        .map(([name, value]) => [name.slice(kind.length), value])
    const detail = {
      language,
      answers: of('element-').map(([, points]) => Number(points)),
      details: Object.fromEntries(of('detail-').filter(([, value]) => value !== 'none')),
      form: this.form,
      session: this.session,
      seconds: Math.round((this.now() - this.begun) / 1000),
    }
    this.root.dispatchEvent(new CustomEvent('noticeboard:survey', { detail }))
  }

  /** The session is over: the next visitor is somebody else. */
  forget() {
    Object.assign(this, { begun: 0, form: '', session: '' })
  }
}

const randomMark = () =>
  [...crypto.getRandomValues(new Uint8Array(8))]
    .map((byte) => byte.toString(16).padStart(2, '0')).join('')
