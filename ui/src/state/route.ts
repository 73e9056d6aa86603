// Where the user is. One value, so that going somewhere and coming back are one assignment.

import type { Place } from "../backend/bindings/Place";

export type Task =
  "facts" | "money" | "evidence" | "timeline" | "self-checks" | "review" | "send" | "after";

export const TASKS: readonly Task[] = [
  "facts",
  "money",
  "evidence",
  "timeline",
  "self-checks",
  "review",
  "send",
  "after",
];

export type Route =
  | { screen: "home" }
  | { screen: "start" }
  | { screen: "trash" }
  | { screen: "settings"; back: Route }
  | {
      screen: "case";
      task: Task;
      /** The form that is shown. */
      section: string | null;
      /** What gets the focus on arrival, as an element id. */
      focus: string | null;
      /** Set when a "Change" link led here: where "back" goes. */
      back: Task | null;
    };

/** The element that leads to another, where one stands in the review. */
export const from = (focus: string | null) => (focus === null ? null : `from-${focus}`);

/** The element that stands for a place of the case. */
export function anchorOf(place: Place): string | null {
  switch (place.at) {
    case "fact":
      return `fact-${place.fact}`;
    case "slot":
      return `slot-${place.kind}`;
    case "evidence":
      return `evidence-${place.evidence}`;
    case "self_check":
      return `self-check-${place.self_check}`;
    case "deadline":
      return `deadline-${place.deadline}`;
    case "case":
      return null;
  }
}
