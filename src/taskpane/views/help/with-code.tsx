import { useHelpStyles } from "./styles";

/** Text of the registry, whose backticks mark code. */
export function WithCode({ text }: { readonly text: string }) {
  const { code } = useHelpStyles();
  return text.split("`").map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      <code key={index} className={code}>
        {part}
      </code>
    ),
  );
}
