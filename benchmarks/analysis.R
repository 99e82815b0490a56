# The same work as AnalysisBenchmark in R. Prints name,seconds. A part whose package is missing is left out.
set.seed(6)
has <- function(package) suppressWarnings(suppressMessages(requireNamespace(package, quietly = TRUE)))
report <- function(name, seconds) cat(sprintf("%s,%.6f\n", name, seconds))
timed <- function(work, times = 3) min(replicate(times, system.time(work())[["elapsed"]]))

weeks <- 520
week <- seq_len(weeks)
counts <- function(mean) rpois(weeks, mean * exp(0.3 * sin(2 * pi * week / 52) + 0.0005 * week))
dates <- as.Date("2014-01-06") + 7 * (week - 1)

if (has("surveillance")) {
  suppressMessages(library(surveillance))
  # A fiftieth of the series: the time grows with their number.
  part <- 20
  y <- sapply(seq_len(part), function(i) counts(2 + (i * 50) %% 40))
  weekly <- sts(observed = y, epoch = as.numeric(dates), epochAsDate = TRUE, freq = 52, start = c(2014, 2))
  control <- list(range = weeks, b = 3, w = 3, reweight = TRUE, weightsThreshold = 2.58, trend = TRUE,
                  pThresholdTrend = 1, pastWeeksNotIncluded = 26, noPeriods = 10, powertrans = "2/3",
                  thresholdMethod = "nbPlugin", alpha = 0.01, glmWarnings = FALSE)
  report("outbreak", timed(function() farringtonFlexible(weekly, control)) * 1000 / part)
  report("ears", timed(function() for (method in c("C1", "C2", "C3"))
    earsC(weekly, control = list(method = method)), 2) * 1000 / part)
}
if (has("spatstat.explore")) {
  suppressMessages(library(spatstat.explore))
  crowded <- function() {
    v <- runif(100000, 0, 5120)
    i <- seq(1, 100000, 2)
    v[i] <- pmin(5120, pmax(0, 5120 * (0.2 + 0.15 * (i %/% 2) %% 5) + rnorm(length(i), 0, 5120 / 30)))
    v
  }
  points <- suppressWarnings(ppp(crowded(), crowded(), window = owin(c(0, 5120), c(0, 5120)), check = FALSE))
  for (cells in c(3, 10))
    report(paste0("density", cells), timed(function() density(points, sigma = 10 * cells, dimyx = 512, edge = TRUE)))
}
if (has("spdep")) {
  suppressMessages(library(spdep))
  xy <- cbind(runif(10000, 0, 10000), runif(10000, 0, 10000))
  value <- runif(10000, 0, 50)
  report("hotspot", timed(function()
    localG(value, nb2listw(include.self(dnearneigh(xy, 0, 299)), style = "B", zero.policy = TRUE)), 2))
}
before <- rpois(100000, 60 * runif(100000, 0.2, 2.2))
after <- rpois(100000, 60 * runif(100000, 0.2, 2.2))
report("change", timed(function() for (i in seq_len(10000))
  poisson.test(c(after[i], before[i]), c(1.02, 1)), 1) * 10)
