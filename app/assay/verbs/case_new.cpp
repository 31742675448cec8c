// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "base/json_writer.h"
#include "cases.h"
#include "decode/sniff.h"
#include "explain/showable.h"
#include "judgement.h"
#include "secrets.h"
#include "shown_argument.h"
#include "unfit.h"
#include "verbs.h"
#include "worker.h"

#include <algorithm>

namespace attest::app {

namespace {

using verify::Method;

constexpr Option kOwn[] = {
    {"out", Takes::Path, "FILE", QT_TRANSLATE_NOOP("assay", "where the case goes"), Use::Required},
    {"kind", Takes::Choice, "attested|token",
        QT_TRANSLATE_NOOP("assay", "what the evidence is; seen from it unless told")},
    {"force", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "replace the file that --out names")},
    {"keep-token", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "keep a token's signature: whoever has the case can use it")},
};

bool holds(std::span<const Option> options, std::string_view name)
{
    return std::any_of(options.begin(), options.end(),
        [name](const Option& option) { return option.name == name; });
}

/// Of both kinds of evidence, without those that print a report.
std::vector<Option> unionOfOptions()
{
    std::vector<Option> options;
    for (const auto source : {std::span<const Option>(kOwn), attestedOptions(), tokenOptions()}) {
        for (const auto& option : source) {
            if (!holds(options, option.name) && option.name != "report" && option.name != "redact"
                && option.name != kShowSecrets.name) {
                options.push_back(option);
            }
        }
    }
    return options;
}

std::span<const Option> options()
{
    static const auto all = unionOfOptions();
    return all;
}

decode::Sniffed looksLike(const Invocation& invocation)
{
    Buffers buffers;
    const auto given = buffers.add(Buffer("evidence", invocation.file("in")->bytes));
    return decode::sniff(buffers, given).kind;
}

Method kindOf(const Invocation& invocation)
{
    if (const auto kind = invocation.arguments.text("kind")) {
        return *kind == "token" ? Method::AzureMsi : Method::AzureImds;
    }
    const auto seen = looksLike(invocation);
    return seen == decode::Sniffed::Jwt || seen == decode::Sniffed::TokenResponse
        ? Method::AzureMsi
        : Method::AzureImds;
}

/// An option of the other kind would be passed over in silence.
std::optional<UsageError> strayOption(const Invocation& invocation, Method method)
{
    const auto fitting = method == Method::AzureImds ? attestedOptions() : tokenOptions();
    for (const auto& option : options()) {
        if (invocation.arguments.has(option.name) && !holds(kOwn, option.name)
            && !holds(fitting, option.name)) {
            return UsageError{"usage.conflict",
                {QT_TRANSLATE_NOOP("assay", "--{option} does not go with evidence of {method}"),
                    {{"option", option.name}, {"method", methodName(method)}}}};
        }
    }
    return std::nullopt;
}

std::string evidenceText(verify::Outcome outcome)
{
    return said(outcome == verify::Outcome::Pass
            ? QT_TRANSLATE_NOOP("assay", "The evidence is accepted.")
            : outcome == verify::Outcome::Fail
            ? QT_TRANSLATE_NOOP("assay", "The evidence is rejected.")
            : QT_TRANSLATE_NOOP("assay", "The evidence is not decided."));
}

/// Of a token without its signature.
std::string replayText(verify::Outcome outcome)
{
    return said(
        outcome == verify::Outcome::Pass ? QT_TRANSLATE_NOOP("assay",
            "Replayed, it is accepted: the token's signature was left out of it, so that whoever has "
            "the file cannot use the token (--keep-token keeps it).")
            : outcome == verify::Outcome::Fail
            ? QT_TRANSLATE_NOOP("assay",
                "Replayed, it is rejected: the token's signature was left out of it, so that whoever "
                "has the file cannot use the token (--keep-token keeps it).")
            : QT_TRANSLATE_NOOP("assay",
                "Replayed, it is not decided: the token's signature was left out of it, so "
                "that whoever has the file cannot use the token (--keep-token keeps it)."));
}

std::string savedText(const std::string& path, verify::Outcome now, verify::Outcome replay,
    bool credential, const Terminal& terminal)
{
    std::string out
        = said(QT_TRANSLATE_NOOP("assay", "written to {file}"), {{"file", explain::showable(path)}})
        + "\n" + evidenceText(now) + "\n";
    if (now != replay) {
        out += wrapped(replayText(replay), terminal.width, 0) + "\n";
    }
    if (credential) {
        out += wrapped(said(QT_TRANSLATE_NOOP("assay",
                           "The file holds a token that can be used until it expires; only its "
                           "owner can read it. Send it only where you would send a password.")),
                   terminal.width, 0)
            + "\n";
    }
    return out;
}

int save(const Invocation& invocation, const verify::Appraisal& appraisal)
{
    auto c = casefile::capture(appraisal);
    const bool whole = invocation.arguments.has("keep-token") || methodOf(c) == Method::AzureImds;
    if (whole) {
        c.reportSha256 = reportSha256(appraisal);
    } else {
        // The replay says that the signature is missing: its report is another one.
        c = casefile::withoutTokenSignatures(std::move(c));
    }
    if (!invocation.arguments.has("keep-token")) {
        if (const auto secret = secretIn(c)) {
            return refuse(invocation,
                {"usage.holds-secret",
                    {QT_TRANSLATE_NOOP("assay",
                         "{secret}, which the case would carry to whoever gets it: take it out, "
                         "or give --keep-token to keep it all the same"),
                        {{"secret", *secret}}}});
        }
    }
    const bool credential = invocation.arguments.has("keep-token") && secretIn(c);
    const auto path = *invocation.arguments.text("out");
    const auto error = writeFile(path,
        casefile::write(
            c, whole ? casefile::TokenKeeping::Keep : casefile::TokenKeeping::StripSignature),
        invocation.arguments.has("force") ? Existing::Replace : Existing::Refuse, Readers::Owner,
        invocation.devices());
    if (error) {
        return refuse(invocation, *error);
    }
    // What `case run` will say of the file: without its signature a token is not decided.
    const auto replayed = whole ? Result<verify::Appraisal>(Problem{})
                                : casefile::replay(c, invocation.worker.bench());
    const auto again = replayed ? replayed->outcome() : appraisal.outcome();
    if (!invocation.json()) {
        invocation.out(
            savedText(path, appraisal.outcome(), again, credential, invocation.streams.terminal));
    }
    return answerContents(invocation, casefile::describeContents(c),
        {{"saved", jsonQuoted(path)}, {"outcome", jsonQuoted(outcomeName(appraisal.outcome()))},
            {"replay", jsonQuoted(outcomeName(again))}});
}

int runNew(Invocation& invocation)
{
    const auto method = kindOf(invocation);
    if (const auto error = strayOption(invocation, method)) {
        return refuse(invocation, *error);
    }
    // Without its signature the answer would be no JSON any more, and nobody could say what it was.
    if (looksLike(invocation) == decode::Sniffed::TokenResponse
        && !invocation.arguments.has("keep-token")) {
        return refuse(invocation,
            {"usage.holds-secret",
                {QT_TRANSLATE_NOOP("assay",
                     "{file} is the metadata service's whole answer with a token that can be "
                     "used: put the value of access_token alone in a file, which is kept "
                     "without its signature, or give --keep-token"),
                    {{"file", quotedArgument(invocation.file("in")->path)}}}});
    }
    auto preparation
        = method == Method::AzureImds ? prepareAttested(invocation) : prepareToken(invocation);
    if (const auto* error = std::get_if<UsageError>(&preparation)) {
        return refuse(invocation, *error);
    }
    if (const auto* unfit = std::get_if<Unfit>(&preparation)) {
        return answerUnfit(invocation, *unfit, method);
    }
    auto& prepared = std::get<Prepared>(preparation);
    const auto appraisal = runPrepared(invocation, prepared);
    if (const auto unasked = prepared.answers.unasked(); !unasked.empty()) {
        warn(invocation,
            said(unasked.size() == 1
                    ? QT_TRANSLATE_NOOP("assay",
                        "{count} object of --arm not kept, because nothing asked for it before "
                        "the run ended; with --collect a run goes on after a failure")
                    : QT_TRANSLATE_NOOP("assay",
                        "{count} objects of --arm not kept, because nothing asked for them "
                        "before the run ended; with --collect a run goes on after a failure"),
                {{"count", unasked.size()}}));
    }
    return save(invocation, appraisal);
}

} // namespace

const Verb kCaseNew{"case new", Family::Work,
    QT_TRANSLATE_NOOP("assay", "verifies evidence and keeps it with all that decided, in one file"),
    {"[EVIDENCE]", 1, "in", 0}, options(), runNew,
    QT_TRANSLATE_NOOP("assay",
        "Answers 0 when the case was written, whatever the verdict: cases are mostly made of "
        "what was rejected. A file that exists is left alone unless --force is given. A token's "
        "signature is left out unless --keep-token is given; without it the case replays as not "
        "decided, and input that holds another secret is refused. Only its owner can read the "
        "file.")};

} // namespace attest::app
