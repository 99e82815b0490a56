// A file dropped anywhere, or a table pasted anywhere, is read in as if chosen in the form.

const form = document.querySelector("#las-in");
const file = form?.querySelector("input[type=file]");
const text = form?.querySelector("textarea");

if (form && file && text) {
  document.addEventListener("dragover", event => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("drop-here");
  });

  document.addEventListener("dragleave", event => {
    if (!event.relatedTarget) form.classList.remove("drop-here");
  });

  document.addEventListener("drop", event => {
    const files = event.dataTransfer?.files;
    if (!files?.length) return;
    event.preventDefault();
    file.files = files;
    form.classList.remove("drop-here");
    form.requestSubmit();
  });

  document.addEventListener("paste", event => {
    const inField = event.target instanceof Element && event.target.closest("input, textarea, select");
    if (inField) return;
    const files = event.clipboardData?.files;
    if (files?.length) {
      file.files = files;
      form.requestSubmit();
      return;
    }
    const pasted = event.clipboardData?.getData("text/plain");
    if (!pasted) return;
    event.preventDefault();
    text.value = pasted;
    text.focus();
  });
}
