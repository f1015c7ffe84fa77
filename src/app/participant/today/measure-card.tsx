import type { Course } from "../../../domain/check-in/check-in.ts";
import { strings } from "../../strings/strings.ts";
import { Button, ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useApp } from "../app-model.ts";
import styles from "./measure-card.module.css";

const answers: readonly Course[] = ["yes", "partly", "no"];

/** The preventive measure of tonight; from the next day on, how it went, asked once. */
export function MeasureCard() {
  const { data, today } = useApp();
  const text = strings.today;
  const measure = data.items("measures")[0];
  const startedOn = data.profile.value?.startedOn;
  if (measure === undefined || startedOn === undefined) return null;
  const review = data.reviews.value.find(({ item }) => item === measure.id);
  if (today() === startedOn) {
    return (
      <Card tone="foam">
        <h2>{text.measureTonight}</h2>
        <p>{measure.value.text}</p>
      </Card>
    );
  }
  if (review !== undefined && review.day !== today()) return null;
  const labels = { yes: text.measureYes, partly: text.measurePartly, no: text.measureNo };
  return (
    <Card tone="foam">
      <h2>{text.measureAsk}</h2>
      <p>{measure.value.text}</p>
      {review === undefined ? (
        <div class={styles.answers}>
          {answers.map((helped) => (
            <Button key={helped} kind="quiet" onClick={() => data.saveReview(measure.id, today(), helped)}>
              {labels[helped]}
            </Button>
          ))}
        </div>
      ) : (
        <>
          <p role="status">{review.helped === "no" ? text.measureThanksNo : text.measureThanks}</p>
          {review.helped === "no" && (
            <ButtonLink href="/plan" kind="quiet">
              {text.measureChange}
            </ButtonLink>
          )}
        </>
      )}
    </Card>
  );
}
