import { type ComponentType, lazy, type LazyExoticComponent } from "react";
import type { ScorecardState } from "../../core/scorecard/state";
import type { PaneState, PaneStore } from "../pane-store";
import type { ScorecardPage, View } from "../view";

/** What every page gets: the pane's state, and the store that changes it. */
export interface PageProps {
  readonly state: PaneState;
  readonly store: PaneStore;
}

/** What a page of one scorecard gets; `key` it by the scorecard's id, so that its own state goes with the scorecard. */
export interface ScorecardPageProps extends PageProps {
  readonly scorecard: ScorecardState;
}

type Page<P> = LazyExoticComponent<ComponentType<P>>;

/** A page that loads when it is first opened. */
export const page = <P,>(load: () => Promise<{ default: ComponentType<P> }>): Page<P> => lazy(load);

/**
 * Pages that load when they are first opened: the pane's first paint doesn't wait for them. Each is the default export
 * of its folder, and a chunk of its own (`webpackChunkName`).
 */
export const pages: Partial<Record<Exclude<View["name"], ScorecardPage>, Page<PageProps>>> = {};

/** The pages of one scorecard, likewise. */
export const scorecardPages: Partial<Record<ScorecardPage, Page<ScorecardPageProps>>> = {};
