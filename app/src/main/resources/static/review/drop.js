// A file dropped anywhere on the page is the one to check.

const field = document.getElementById("dokument");
const area = document.querySelector(".drop");
document.addEventListener("dragover", event => {
  event.preventDefault();
  area.classList.add("over");
});
document.addEventListener("dragleave", () => area.classList.remove("over"));
document.addEventListener("drop", event => {
  event.preventDefault();
  area.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  field.files = event.dataTransfer.files;
  area.requestSubmit();
});
