import {
  Button,
  Field,
  FluentProvider,
  Image,
  makeStyles,
  Textarea,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { useState } from "react";
import { createRoot } from "react-dom/client";

const useStyles = makeStyles({
  root: { minHeight: "100vh" },
  header: { display: "grid", justifyItems: "center", padding: "30px 0", backgroundColor: "#f3f2f1" },
  form: { display: "grid", justifyItems: "center", gap: "16px", margin: "20px" },
  title: { fontSize: tokens.fontSizeHero900, fontWeight: tokens.fontWeightRegular },
});

/** What Microsoft's template for a pane in React shows: an image and a title, three lines, a text to insert and a button. */
function Template() {
  const styles = useStyles();
  const [text, setText] = useState("Some text");
  return (
    <div className={styles.root}>
      <section className={styles.header}>
        <Image width="90" height="90" src="/assets/scorecard-80.png" alt="" />
        <h1 className={styles.title}>Welcome</h1>
      </section>
      <ul>
        {["One line", "Another line", "A third line"].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <div className={styles.form}>
        <Field size="large" label="Text to insert">
          <Textarea size="large" value={text} onChange={(_, data) => setText(data.value)} />
        </Field>
        <Button appearance="primary" size="large">
          Insert
        </Button>
      </div>
    </div>
  );
}

const container = document.getElementById("container");

void Office.onReady(() => {
  if (container === null) return;
  createRoot(container).render(
    <FluentProvider theme={webLightTheme}>
      <Template />
    </FluentProvider>,
  );
});
