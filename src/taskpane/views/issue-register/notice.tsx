import { useId, useRef, useState } from "react";
import { noticeOf, noticeText, type Register } from "../../../core/issue-register";
import { registerPage } from "../../../core/messages/issue-register";
import { ActionButton } from "../action-button";
import { useRegisterStyles } from "./styles";

/** The notice of an issue as text to copy: eight parts, those still blank said so. */
export function Notice({ register }: { readonly register: Register }) {
  const styles = useRegisterStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [row, setRow] = useState<number>();
  const [said, setSaid] = useState("");
  const issue = register.issues.find((each) => each.row === row) ?? register.issues[0];
  if (issue === undefined) return <p className={styles.note}>{registerPage.notInRegister}</p>;
  const parts = noticeOf(issue, register);
  const text = noticeText(parts);
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(registerPage.copied);
    } catch {
      setSaid(registerPage.select);
    }
  };
  return (
    <>
      <label className={styles.label} htmlFor={`${id}-issue`}>
        {registerPage.noticeFor}
      </label>
      <select
        id={`${id}-issue`}
        className={styles.input}
        value={issue.row}
        onChange={({ target }) => {
          setRow(Number(target.value));
          setSaid("");
        }}
      >
        {register.issues.map((each) => (
          <option key={each.row} value={each.row}>
            {each.name}
          </option>
        ))}
      </select>
      {parts.some(({ isBlank }) => isBlank) && <p className={styles.text}>{registerPage.noNotice}</p>}
      <label className={styles.label} htmlFor={`${id}-text`}>
        {registerPage.notice}
      </label>
      <textarea
        id={`${id}-text`}
        ref={area}
        readOnly
        className={`${styles.input} ${styles.notice}`}
        value={text}
      />
      <div className={styles.buttons}>
        <ActionButton onClick={() => void copy()}>{registerPage.copy}</ActionButton>
        <span role="status">{said}</span>
      </div>
    </>
  );
}
