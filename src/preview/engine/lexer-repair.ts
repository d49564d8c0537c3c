import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { UniverServices } from "./services";

interface LexerState {
  _squareBracketState: number;
  _resetTemp(): void;
}

/**
 * Univer 0.25.1 reads a formula in the editor at every key, and after an unclosed "[" it counts brackets on for all
 * formulas read later: from then on a comma or a sign after a reference isn't seen. Its own reset forgets that
 * count; here it no longer does.
 */
export function repairLexer({ injector }: Pick<UniverServices, "injector">): void {
  const lexer = injector.get(LexerTreeBuilder) as unknown as LexerState;
  const reset = lexer._resetTemp.bind(lexer);
  lexer._resetTemp = () => {
    reset();
    lexer._squareBracketState = 0;
  };
}
