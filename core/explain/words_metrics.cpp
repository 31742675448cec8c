// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr char kFormats[] = "Prometheus text format 0.0.4; OpenMetrics 1.0";
constexpr char kOpen[] = "OpenMetrics 1.0";

constexpr Entry kEntries[] = {
    {"metrics.syntax", Basis::Inferred, "", WORDS("A line of metrics cannot be read"),
        WORDS("Here the format needs: {expected}. [[Found: \"{found}\". ]]A line is a name, labels "
              "in braces where there are any, and a value."),
        WORDS(
            "Look at the line shown. An HTML page of a proxy, a text that was cut off, or the other "
            "of the two formats are the usual reasons; say which format it is with --format."),
        kFormats},
    {"metrics.not-utf8", Basis::Inferred, "", WORDS("Metrics that are not UTF-8"),
        WORDS("Both formats are UTF-8, and these bytes are not."),
        WORDS("Find out which label or help text the server fills with bytes of another encoding."),
        kFormats},
    {"metrics.bad-number", Basis::Inferred, "", WORDS("A value is no number"),
        WORDS(
            "\"{text}\" is no decimal number, NaN or infinity that a double can hold. Hexadecimal "
            "digits and underscores between digits are not taken."),
        WORDS("Correct what writes the value; Prometheus refuses the whole scrape for it."),
        kFormats},
    {"metrics.bad-timestamp", Basis::Inferred, "", WORDS("A timestamp cannot be read"),
        WORDS("\"{text}\" is no timestamp of this format: the text format has whole milliseconds, "
              "OpenMetrics has seconds."),
        WORDS("Write the format's unit, or leave the timestamp out: the time of the scrape is used "
              "then."),
        kFormats},
    {"metrics.duplicate-label", Basis::Inferred, "", WORDS("A label occurs twice in one sample"),
        WORDS(
            "The label {name} stands more than once between these braces, so it has no one value."),
        WORDS("Keep one of them."), kFormats},
    {"metrics.reserved-label", Basis::Inferred, "", WORDS("A label has a reserved name"),
        WORDS("{name} is how Prometheus calls the metric's own name. As a label it would give the "
              "sample a second one."),
        WORDS("Give the label another name."), kFormats},
    {"metrics.bad-type", Basis::Inferred, "", WORDS("A metric has an unknown type"),
        WORDS("The type of {name} is said to be \"{type}\", which this format does not know. "
              "OpenMetrics says unknown where the text format says untyped."),
        WORDS("Use one of the format's types, or leave the TYPE line out."), kFormats},
    {"metrics.repeated-metadata", Basis::Inferred, "", WORDS("A metric is described twice"),
        WORDS("{name} has a second {keyword} line."),
        WORDS(
            "Keep one. Two registries that are written one after the other are the usual reason."),
        kFormats},
    {"metrics.late-metadata", Basis::Inferred, "", WORDS("A metric is described after its samples"),
        WORDS(
            "The {keyword} line of {name} stands behind samples of it, which were read without it."),
        WORDS("Write the lines that describe a metric before its samples."), kFormats},
    {"metrics.unit-mismatch", Basis::Inferred, "", WORDS("A unit that the name does not end in"),
        WORDS("{name} has the unit {unit}, and a name has to end in its unit: an underscore and "
              "{unit}."),
        WORDS("Rename the metric, or leave the UNIT line out."), kOpen},
    {"metrics.unit-not-allowed", Basis::Inferred, "", WORDS("A unit for something without one"),
        WORDS("{name} is of the type {type}, whose values say yes or no and have no unit."),
        WORDS("Leave the UNIT line out."), kOpen},
    {"metrics.no-eof", Basis::Inferred, "", WORDS("The metrics do not end in # EOF"),
        WORDS(
            "OpenMetrics ends in the line # EOF, so that a text that was cut off shows. Here it is "
            "missing."),
        WORDS("Fetch it again. If the server never writes the line, it is the text format: say so "
              "with --format prometheus."),
        kOpen},
    {"metrics.after-eof", Basis::Inferred, "", WORDS("Text behind # EOF"),
        WORDS("The line # EOF ends the metrics, and something follows."),
        WORDS("Remove it. Two expositions in one file are the usual reason: read them one by one."),
        kOpen},
    {"metrics.blank-line", Basis::Inferred, "", WORDS("An empty line among the metrics"),
        WORDS("OpenMetrics has no empty lines."),
        WORDS("Remove it, or say that it is the text format with --format prometheus."), kOpen},
    {"metrics.cut-short", Basis::Inferred, "",
        WORDS("The last line of the metrics is not complete"),
        WORDS("The last line has no line feed at its end, so nobody can tell whether its value is "
              "whole."),
        WORDS("Fetch it again; a connection that broke is the usual reason."), kFormats},
    {"metrics.clashing-name", Basis::Inferred, "", WORDS("Two metrics share a name"),
        WORDS("{name}, or a name that its samples have, belongs to a metric that ended further up. "
              "All samples of a metric stand together, and no other may use their names."),
        WORDS("Write a metric in one piece, and rename one of two that clash."), kOpen},
    {"metrics.bad-bound", Basis::Inferred, "", WORDS("A bucket or quantile has no usable bound"),
        WORDS(
            "The label {label} has to be a number, and here it is \"{text}\". A quantile lies from 0 "
            "to 1; in OpenMetrics infinity is written +Inf."),
        WORDS("Correct the label."), kFormats},
    {"metrics.bad-value", Basis::Inferred, "", WORDS("A value that its type cannot have"),
        WORDS("{name} is of the type {type}, which this value does not fit: what is counted is a "
              "number that is not negative, counts are whole, an info is 1, a state is 0 or 1."),
        WORDS("Correct the value or the type."), kOpen},
    {"metrics.no-state-label", Basis::Inferred, "", WORDS("A state without its name"),
        WORDS(
            "Each sample of the state set {name} says which state it is in a label that is called "
            "{name} too. This one has none."),
        WORDS("Add the label."), kOpen},
    {"metrics.interleaved", Basis::Inferred, "", WORDS("Samples of one metric stand apart"),
        WORDS("Samples of {name} with the same labels have others between them."),
        WORDS("Write the samples of the same labels one after the other."), kOpen},
    {"metrics.mixed-times", Basis::Inferred, "", WORDS("Samples with and without a timestamp"),
        WORDS("Of the samples of {name} with the same labels some have a timestamp and some have "
              "none."),
        WORDS("Give one to all of them or to none."), kOpen},
    {"metrics.times-backwards", Basis::Inferred, "", WORDS("Timestamps that go back"),
        WORDS("Samples of {name} with the same labels are not in the order of their timestamps."),
        WORDS("Write the oldest first."), kOpen},
    {"metrics.exemplar-place", Basis::Inferred, "", WORDS("An exemplar where none may be"),
        WORDS("Exemplars belong to buckets and to the totals of counters; this sample of {name} is "
              "neither."),
        WORDS("Leave it out."), kOpen},
    {"metrics.exemplar-length", Basis::Inferred, "",
        WORDS("The labels of an exemplar are too long"),
        WORDS(
            "Names and values of an exemplar's labels have {limit} characters together at the most."),
        WORDS("Keep the trace id and leave out the others."), kOpen},
    {"metrics.bucket-order", Basis::Inferred, "", WORDS("Buckets are not in order"),
        WORDS("The bounds of the buckets of {name} do not rise from one to the next."),
        WORDS("Write each bound once, the smallest first."), kOpen},
    {"metrics.bucket-falls", Basis::Inferred, "", WORDS("A bucket holds less than the one before"),
        WORDS("Each bucket of {name} counts what the smaller ones count as well, so counts cannot "
              "fall."),
        WORDS("Look at what fills the histogram; two of them mixed up are the usual reason."),
        kOpen},
    {"metrics.no-infinity", Basis::Inferred, "", WORDS("A histogram without its last bucket"),
        WORDS("{name} has no bucket up to +Inf, which counts everything."), WORDS("Add it."),
        kOpen},
    {"metrics.count-differs", Basis::Inferred, "", WORDS("A histogram counts in two ways"),
        WORDS("The count of {name} is not that of its bucket up to +Inf."),
        WORDS("Look at what fills the histogram; it is being changed while it is written."), kOpen},
    {"metrics.sum-alone", Basis::Inferred, "", WORDS("A histogram's sum or count stands alone"),
        WORDS("{name} has one of sum and count, and needs both or neither."),
        WORDS("Add the other, with the same labels."), kOpen},
    {"metrics.sum-negative", Basis::Inferred, "",
        WORDS("A histogram's sum does not fit its buckets"),
        WORDS(
            "The sum of {name} is negative, or stands beside bounds below zero, and no bucket has "
            "counted anything that would explain it."),
        WORDS("Leave the sum out of a histogram with bounds below zero."), kOpen},
    {"metrics.query-failed", Basis::Inferred, "", WORDS("Prometheus cannot answer the question"),
        WORDS("Prometheus took the question and answered with an error ({type}): {reason}."),
        WORDS("Shorten the time that is asked for, or correct the expression."),
        "Prometheus HTTP API"},
    {"metrics.bad-answer", Basis::Inferred, "", WORDS("This is no answer of Prometheus"),
        WORDS("What came back is not what Prometheus' HTTP API answers with: {reason}."),
        WORDS(
            "Check the address: it is what stands before /api/v1, with the prefix that a proxy adds."),
        "Prometheus HTTP API"},
    {"metrics.clear-credential", Basis::Stricter, "",
        WORDS("A credential is not sent without encryption"),
        WORDS("Signing in to {host} over http would show the password or token to everybody on the "
              "way, so nothing was sent."),
        WORDS("Use https, or a tunnel of kubectl port-forward: to this machine itself it is sent."),
        ""},
    {"metrics.refused", Basis::Inferred, "", WORDS("The server does not give its metrics"),
        WORDS("{url} was answered with the status {status}. Redirects are not followed."),
        WORDS("Check the path, which is /metrics for most servers, and the port."), ""},
    {"metrics.not-signed-in", Basis::Inferred, "", WORDS("The server wants to know who asks"),
        WORDS(
            "{url} was answered with the status {status}: the credential is missing, wrong, or may "
            "not do this."),
        WORDS("Give a user and password or a token that may read metrics."), ""},
    {"metrics.not-metrics", Basis::Inferred, "", WORDS("Something else than metrics"),
        WORDS("{url} gave {type}, which is no exposition format. A sign-in page of a proxy is the "
              "usual reason."),
        WORDS(
            "Check the path, which is /metrics for most servers, and whether somebody has to sign "
            "in."),
        ""},
    {"metrics.bad-rule", Basis::Inferred, "", WORDS("An alert rule cannot be used"),
        WORDS("The member {member} of a rule does not fit: {reason}."),
        WORDS(
            "See in assay(1) which members a rule has. Names are letters, digits and underscores; "
            "times are seconds."),
        ""},
    {"metrics.bad-alert-history", Basis::Inferred, "",
        WORDS("What became of alerts in earlier sessions cannot be read"),
        WORDS("The file that it is kept in is not as this program writes it: {reason}."),
        WORDS(
            "The history begins anew. A file that could be opened was put aside: its name ends in "
            ".unreadable now."),
        ""},
    {"metrics.alert-history-not-kept", Basis::Inferred, "",
        WORDS("What becomes of alerts is not kept"),
        WORDS("The file for it cannot be written: {reason}. What is listed ends with the window."),
        WORDS("See whether the disk is full, and whether the folder of the program's state may be "
              "written to."),
        ""},
    {"metrics.too-large", Basis::Stricter, "", WORDS("The metrics are too large"),
        WORDS("More than {limit} bytes are not read at once."),
        WORDS(
            "Let Prometheus scrape this server and ask Prometheus, which answers for chosen series "
            "alone."),
        ""},
    {"metrics.too-many", Basis::Stricter, "", WORDS("The metrics have too many parts"),
        WORDS("At most {limit} are read of: {what}."),
        WORDS("A label whose values never repeat, such as a request's id, is the usual reason: it "
              "should not be one."),
        ""},
    {"metrics.too-many-servers", Basis::Stricter, "", WORDS("No more servers can be watched"),
        WORDS("The metrics of {limit} servers are watched already, which is the most."),
        WORDS("Remove one that is no longer needed, or watch a Prometheus that asks them all."),
        ""},
};

} // namespace

std::span<const Entry> wordsMetrics()
{
    return kEntries;
}

} // namespace attest::explain
