// What a form says and offers below a field.

import { fireEvent, render, waitFor, within } from "@testing-library/svelte";
import { beforeEach, expect, test } from "vitest";

import App from "../App.svelte";
import { setLanguage } from "../i18n/language.svelte";
import { Session } from "../state/session.svelte";
import { violations } from "../test/axe";
import { memory } from "../test/memory";

let session: Session;
let container: HTMLElement;

beforeEach(async () => {
  setLanguage("en");
  session = new Session(memory());
  ({ container } = render(App, { session }));
  await session.start();
});

const inputOf = (fact: string) => {
  const found = document.getElementById(`fact-${fact}-input`);
  if (found === null) throw new Error(`no field for ${fact}`);
  return found as HTMLInputElement;
};
const fieldOf = (fact: string) => within(document.getElementById(`fact-${fact}`) as HTMLElement);

async function form(scenario: string, recipient: string, section: string) {
  await session.create(scenario, recipient);
  session.go("facts", section);
  await waitFor(() => expect(document.querySelector("h2.title")).not.toBeNull());
}

test("a code and an error text say what they mean, why, and what to do", async () => {
  await form("PAY-06", "payoneer", "withdrawal");
  await waitFor(() => inputOf("error_text"));
  await fireEvent.input(inputOf("error_text"), {
    target: { value: "beneficiary account invalid" },
  });
  await fieldOf("error_text").findByText("Likely cause");
  expect(fieldOf("error_text").getByText("What to do")).toBeDefined();
  expect(await violations(container)).toEqual([]);
});

test("a number is compared place by place, forwards and backwards", async () => {
  await form("PAY-06", "payoneer", "bank");
  await session.setFact("bank_country", "cn");
  await waitFor(() => inputOf("cnaps"));
  await fireEvent.input(inputOf("cnaps"), { target: { value: "313584000027" } });
  const other = await fieldOf("cnaps").findByLabelText(
    "The number as the bank's document shows it",
  );
  await fireEvent.input(other, { target: { value: "3135 8400 0072" } });
  await fieldOf("cnaps").findByText(
    "They differ: first at place 11 from the front, and at place 1 from the back.",
  );
  expect(fieldOf("cnaps").getAllByRole("table")).toHaveLength(2);
  expect(await violations(container)).toEqual([]);
  await fireEvent.input(other, { target: { value: "3135 8400 0027" } });
  await fieldOf("cnaps").findByText("Both are the same, place by place.");
});

test("a pasted address yields the id in it", async () => {
  const wanted = Object.values(session.packs?.scenarios ?? {}).flatMap((scenario) =>
    scenario.facts.flatMap(({ any_of, section, when }) =>
      any_of
        .filter((fact) => session.packs?.facts[fact]?.identifier === "wish_object_id" && !when)
        .map((fact) => ({ scenario, section, fact })),
    ),
  )[0];
  if (wanted === undefined) throw new Error("no scenario asks for a Wish id");
  const { scenario, section, fact } = wanted;
  await form(scenario.id, scenario.recipients[0] ?? "", section);
  await waitFor(() => inputOf(fact));
  const id = "5d30f60e0a6fc464f4f376b0";
  await fireEvent.input(inputOf(fact), {
    target: { value: `https://www.wish.com/transaction/${id}?source=app` },
  });
  await fireEvent.click(await fieldOf(fact).findByRole("button", { name: `Use ${id}` }));
  await waitFor(() =>
    expect(session.view?.case.facts[fact]?.answer).toMatchObject({ value: expect.anything() }),
  );
  expect(inputOf(fact).value).toBe(id);
});

test("what is typed is kept after a pause, and the field stays as it is until it is left", async () => {
  await form("PAY-06", "payoneer", "withdrawal");
  await waitFor(() => inputOf("error_text"));
  const input = inputOf("error_text");
  const answer = () => session.view?.case.facts["error_text"]?.answer;
  await fireEvent.input(input, { target: { value: "beneficiary account " } });
  await waitFor(() => expect(answer()).toMatchObject({ value: "beneficiary account" }), {
    timeout: 4_000,
  });
  expect(input.value).toBe("beneficiary account ");
  const { generation } = session.view ?? {};
  await fireEvent.change(input);
  await waitFor(() => expect(input.value).toBe("beneficiary account"));
  expect(session.view?.generation).toBe(generation);
});
