// Shows the findings of one verdict, or all.

const choices = document.getElementById("urval");
choices?.addEventListener("click", event => {
  const chosen = event.target.closest("[data-filter]");
  if (!chosen) return;
  event.preventDefault();
  for (const link of choices.querySelectorAll("[data-filter]")) {
    link.firstElementChild.classList.toggle("on", link === chosen);
    if (link === chosen) link.setAttribute("aria-current", "true");
    else link.removeAttribute("aria-current");
  }
  const verdict = chosen.dataset.filter;
  for (const card of document.querySelectorAll(".finding[data-verdict]")) {
    card.hidden = verdict !== "" && card.dataset.verdict !== verdict;
  }
});
// A claim whose card is filtered away brings it back.
document.addEventListener("click", event => {
  const claim = event.target.closest("a.v");
  const card = claim && document.querySelector(claim.getAttribute("href"));
  if (card) card.hidden = false;
});
