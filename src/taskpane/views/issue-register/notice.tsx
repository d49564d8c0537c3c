import { useId, useRef, useState } from "react";
import { noticeOf, noticeText, type Register } from "../../../core/issue-register";
import { registerPage } from "../../../core/messages/issue-register-page";
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
  if (issue === undefined) return null;
  const parts = noticeOf(issue, register);
  const text = noticeText(parts);
  const copy = async () => {
    area.current?.select();
    setSaid((await copied(text)) ? registerPage.copied : registerPage.select);
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
      {parts.some(({ isBlank }) => isBlank) && register.noticeTable !== undefined && (
        <p className={styles.note}>{registerPage.noNotice(register.noticeTable.sheet)}</p>
      )}
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

/** Copies a text that is selected as well; `false` where neither way is allowed. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Excel on the web frames the pane without leave to write to the clipboard; what is selected may still be copied.
    return typeof document.execCommand === "function" && document.execCommand("copy");
  }
}
