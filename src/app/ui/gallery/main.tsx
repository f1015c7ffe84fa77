import "../tokens.css";
import "../fonts.css";
import "../base.css";
import { render } from "preact";
import { exampleScreens } from "./example-screens.tsx";
import { Gallery } from "./gallery.tsx";

// `?theme=dark` and `?screen=today` make every picture of the gallery an address.
const query = new URLSearchParams(location.search);
const theme = query.get("theme");
const screenName = query.get("screen");
const Example = exampleScreens.find((screen) => screen.name === screenName)?.view;
const root = document.getElementById("app");

if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
if (root === null) throw new Error("gallery.html has no #app");
render(Example ? <Example /> : <Gallery />, root);
