// A finished list is nothing to go back to: this page leaves the history of the tab.
document.getElementById("klaar").addEventListener("click", (event) => {
  event.preventDefault();
  location.replace("/");
});
