// SPDX-License-Identifier: GPL-3.0-or-later
#include "explain/words.h"

namespace attest::explain {
namespace {

constexpr Entry kEntries[] = {
    // Logs: what lines mean.
    {"log.proof-rejected", Basis::Documented, "Attestor rejected proof, policy failed",
        WORDS("The server rejected a proof"),
        WORDS("The server looked at what the agent presented and an attestor refused it. This line "
              "alone does not say why; the error beside it may."),
        WORDS(
            "Open a case with the document or token that the agent sent and the cluster's policy: "
            "the stage that fails there names the cause."),
        ""},
    {"log.no-policy-authorizes", Basis::Documented,
        "no cluster policy authorizes the provided attestors",
        WORDS("No policy of the cluster takes what the agent offers"),
        WORDS(
            "The agent offered attestors, and no policy of its cluster is satisfied by them: none "
            "requires exactly what was offered, or an entry for the agent's tenant is missing."),
        WORDS(
            "Compare the agent's attestors with the cluster's AgentAttestation policies: every "
            "attestor that a policy requires has to be offered, and the tenant has to have an entry."),
        ""},
    {"log.no-identity-token", Basis::Documented, "No managed identity token available",
        WORDS("The machine has no managed identity to get a token for"),
        WORDS(
            "The agent asked the machine's metadata service for a token and got none: no managed "
            "identity is assigned, several are and none was chosen, or the audience is unknown to "
            "the tenant."),
        WORDS(
            "Assign a managed identity to the machine, name it in the agent's configuration where "
            "there are several, and see that the audience is registered in the tenant."),
        ""},
    {"log.metadata-unreachable", Basis::Inferred, "",
        WORDS("The agent cannot reach the metadata service"),
        WORDS(
            "The agent got no attested document from 169.254.169.254. The service answers from the "
            "machine's own network alone, without a proxy, and to requests with the Metadata header."),
        WORDS("On the machine, ask it with curl and the header Metadata: true; let no proxy and no "
              "network policy of the pod stand between."),
        ""},
    {"log.metadata-throttled", Basis::Documented, "",
        WORDS("The metadata service asks the agent for fewer requests"),
        WORDS(
            "The service was reached and answered 429. A machine may ask five times a second, and "
            "twenty times for tokens; what other programs of the machine ask counts, too."),
        WORDS(
            "See what else on the machine asks so often, and whether the agent begins again at once "
            "after each refusal. Nothing is wrong with the network or the policy."),
        ""},
    {"log.metadata-refused", Basis::Inferred, "",
        WORDS("The metadata service refuses what the agent asks for"),
        WORDS("The service was reached, and its answer is no attested document. The error has the "
              "status and the service's own words."),
        WORDS("On the machine, fetch the document with assay fetch attested: it asks the same and "
              "explains the answer."),
        ""},
    {"log.login-failed", Basis::Inferred, "", WORDS("An agent could not log in"),
        WORDS(
            "The agent gave this login up. The error beside it, or the server's lines of the same "
            "trace, say more."),
        WORDS("Follow the trace to the server's lines, or open the session they belong to."), ""},
    {"log.session-stuck", Basis::Inferred, "", WORDS("A login began and never ended"),
        WORDS("For {seconds} s nothing followed {step}. An agent that is refused says so within "
              "seconds: either lines are missing, or somebody waits for an answer."),
        WORDS(
            "See whether the log has a gap, whether the agent still runs, and whether the server can "
            "reach what it asks: Resource Manager, certificate downloads, the sign-in service."),
        ""},
    {"log.session-slow", Basis::Inferred, "", WORDS("A login took long"),
        WORDS(
            "From its first line to its last it took {seconds} s. A login with everything at hand "
            "takes less than one."),
        WORDS("Look between which lines the time went: before the authorisation it is the server's "
              "requests to Azure, behind it the issuing."),
        ""},
    // Logs: what is odd about a line.
    {"log.duplicate-name", Basis::Inferred, "", WORDS("A name occurs twice in a line"),
        WORDS("{name} stands in this line more than once. The first one counts here; readers that "
              "take the last would show what whoever wrote a value into the line wanted shown."),
        WORDS("Do not trust the later one, and look who can write into that field."), "RFC 8259 4"},
    {"log.malformed", Basis::Inferred, "", WORDS("A line begins as JSON and is none"),
        WORDS(
            "The line was broken off, or something else wrote into it. It is shown as text, in the "
            "place that its time gives it where that can be read."),
        WORDS(
            "See whether two programs write to one file, and whether the line was split on its way."),
        "RFC 8259"},
    {"log.too-deep", Basis::Stricter, "", WORDS("A line is nested deeper than is looked into"),
        WORDS("Objects and lists stand in each other more than {limit} deep."), "", ""},
    {"log.line-too-long", Basis::Stricter, "", WORDS("A line is longer than is looked into"),
        WORDS("What is behind the first {limit} bytes of it is not shown and not searched."), "",
        ""},
    {"log.not-utf8", Basis::Inferred, "", WORDS("A line is not UTF-8"),
        WORDS("Bytes that are no characters are shown as \\x and two digits."), "", "RFC 3629"},
    {"log.nul-bytes", Basis::Inferred, "", WORDS("A line has NUL bytes in it"),
        WORDS("Files that were cut while a program still wrote to them have such holes, and so has "
              "text that was never meant to be a log."),
        "", ""},
    {"log.terminal-controls", Basis::Inferred, "",
        WORDS("A line has control sequences of a terminal in it"),
        WORDS(
            "They move the cursor or erase what stands there, so that a terminal shows another line than was "
            "written. They are left out of the message; colours are, too, and are not told of."),
        WORDS(
            "See who wrote the line: whoever can have a name or an address logged can put them there."),
        "ECMA-48"},
    {"log.clock-backwards", Basis::Inferred, "", WORDS("The clock of a source went backwards"),
        WORDS("A line says that it is {seconds} s older than the one before it. Its place is kept; "
              "rates and durations around it are not to be relied on."),
        WORDS("See that the machine's clock is kept by NTP or chrony: documents and tokens have "
              "lifetimes, too."),
        ""},
    // Logs: what a person gave.
    {"log.bad-filter", Basis::Inferred, "", WORDS("A filter cannot be read"),
        WORDS("At column {column} of the filter there should be {reason}."),
        WORDS(
            "Write comparisons such as level >= warn, event = proof_rejected or error ~ \"nonce.*\", "
            "joined by and, or and not; a text in quotes is looked for anywhere in a line."),
        ""},
    {"log.bad-pattern", Basis::Inferred, "", WORDS("A pattern is no regular expression"),
        WORDS("{pattern} cannot be used: {reason}."),
        WORDS("Write it as RE2 takes it: without references to groups and without looking around, "
              "which no engine can do in linear time."),
        "https://github.com/google/re2/wiki/Syntax"},
    {"log.bad-catalogue", Basis::Inferred, "", WORDS("A catalogue of events cannot be used"),
        WORDS(
            "It is not of the form that a catalogue has[[, in line {line}]][[, at {entry}]]: {reason}."),
        WORDS(
            "Write one JSON object with events, each with id and text and if wanted match, role and "
            "issue, and with causes, each with text and issue."),
        ""},
    {"log.unreadable", Basis::Inferred, "", WORDS("A log cannot be read"),
        WORDS("{file}: {reason}."), WORDS("See that the file is there and that you may read it."),
        ""},
};

} // namespace

std::span<const Entry> wordsTelemetry()
{
    return kEntries;
}

} // namespace attest::explain
