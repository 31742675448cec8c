// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "cases.h"
#include "decode/sniff.h"
#include "judgement.h"
#include "verbs.h"

#include <algorithm>

namespace attest::app {

namespace {

using verify::Method;

constexpr Option kOwn[] = {
    {"out", Takes::Path, "FILE", "where the case goes", Use::Required},
    {"kind", Takes::Choice, "attested|token", "what the evidence is; seen from it unless told"},
    {"keep-token", Takes::Nothing, "", "keep a token's signature: whoever has the case can use it"},
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
            if (!holds(options, option.name) && option.name != "report"
                && option.name != "redact") {
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

Method kindOf(const Invocation& invocation)
{
    if (const auto kind = invocation.arguments.text("kind")) {
        return *kind == "token" ? Method::AzureMsi : Method::AzureImds;
    }
    Buffers buffers;
    const auto given = buffers.add(Buffer("evidence", invocation.file("in")->bytes));
    return decode::sniff(buffers, given).kind == decode::Sniffed::Jwt ? Method::AzureMsi
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
                "--" + std::string(option.name) + " does not go with evidence of "
                    + std::string(methodName(method))};
        }
    }
    return std::nullopt;
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
    const auto error = writeFile(*invocation.arguments.text("out"),
        casefile::write(
            c, whole ? casefile::TokenKeeping::Keep : casefile::TokenKeeping::StripSignature));
    if (error) {
        return refuse(invocation, *error);
    }
    if (!invocation.json()) {
        invocation.out("verdict: " + std::string(outcomeName(appraisal.outcome())) + "\n");
    }
    return answerContents(invocation, c);
}

int runNew(Invocation& invocation)
{
    const auto method = kindOf(invocation);
    if (const auto error = strayOption(invocation, method)) {
        return refuse(invocation, *error);
    }
    auto preparation
        = method == Method::AzureImds ? prepareAttested(invocation) : prepareToken(invocation);
    if (const auto* error = std::get_if<UsageError>(&preparation)) {
        return refuse(invocation, *error);
    }
    if (const auto* unfit = std::get_if<Unfit>(&preparation)) {
        return answerUnfit(invocation, unfit->problem);
    }
    return save(invocation, runPrepared(invocation, std::get<Prepared>(preparation)));
}

} // namespace

const Verb kCaseNew{"case new", Family::Work,
    "verifies evidence and keeps it with all that decided, in one file", {"[EVIDENCE]", 1, "in", 0},
    options(), runNew,
    "Answers 0 when the case was written, whatever the verdict: cases are mostly made of what was "
    "rejected. A token's signature is left out unless --keep-token is given."};

} // namespace attest::app
