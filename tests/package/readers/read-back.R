# Reads CSV files as an analyst does with R and says what came back: one line of JSON for each on standard output.
# Takes lines of a path and the days among its columns, parted by tabs, on standard input; a file of the German variant
# ends in .comma.csv.

text <- function(values) encodeString(values, quote = "\"", na.encode = FALSE)
json <- function(values, write) paste0("[", paste(ifelse(is.na(values), "null", write(values)), collapse = ","), "]")

kind <- function(column) {
  if (inherits(column, "Date")) "day"
  else if (all(is.na(column))) "empty"
  else if (is.numeric(column)) "number"
  else if (is.logical(column)) "flag"
  else if (is.character(column)) "text"
  else "mixed"
}

written <- function(column) {
  if (is.numeric(column) && !inherits(column, "Date"))
    json(column, function(values) sprintf("%.17g", values))
  else json(as.character(column), text)
}

input <- file("stdin")
lines <- readLines(input)
close(input)
for (line in lines) {
  words <- strsplit(line, "\t", fixed = TRUE)[[1]]
  path <- words[1]
  table <- if (endsWith(path, ".comma.csv")) {
    read.csv2(path, na.strings = "", fileEncoding = "UTF-8-BOM", check.names = FALSE)
  } else {
    read.csv(path, na.strings = "", encoding = "UTF-8", check.names = FALSE)
  }
  for (day in words[-1]) table[[day]] <- as.Date(table[[day]])
  cat(sprintf(
    "{\"names\":%s,\"kinds\":%s,\"columns\":[%s]}\n",
    json(names(table), text),
    json(vapply(table, kind, ""), text),
    paste(vapply(table, written, ""), collapse = ",")
  ))
}
