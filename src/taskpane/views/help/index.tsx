import { makeStyles } from "@fluentui/react-components";
import type { PageProps } from "../registry";
import { FunctionList } from "./function-list";
import { TryThreshold } from "./try-threshold";

const useStyles = makeStyles({ page: { padding: "4px 16px 16px" } });

/** Help: thresholds to try, and every function with examples that work. */
export default function Help({ store }: PageProps) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <TryThreshold />
      <FunctionList store={store} />
    </div>
  );
}
