// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "judgement.h"
#include "verbs.h"

namespace attest::app {

namespace {

int run(Invocation& invocation, Preparation preparation, verify::Method method)
{
    if (const auto* error = std::get_if<UsageError>(&preparation)) {
        return refuse(invocation, *error);
    }
    if (const auto* unfit = std::get_if<Unfit>(&preparation)) {
        return answer(
            invocation, rejectedAt(unfit->stage, unfit->problem, report::contractStages(method)));
    }
    return appraise(invocation, std::get<Prepared>(preparation));
}

int runAttested(Invocation& invocation)
{
    return run(invocation, prepareAttested(invocation), verify::Method::AzureImds);
}

int runToken(Invocation& invocation)
{
    return run(invocation, prepareToken(invocation), verify::Method::AzureMsi);
}

} // namespace

const Verb kVerifyAttested{"verify attested", Family::Verify,
    "an attested document: signature, chain, name, nonce, dates, policy, identity",
    {"[DOC]", 1, "in", 0}, attestedOptions(), runAttested,
    "Nothing is fetched: what would be needed from outside is named with a command that gets it. "
    "Stages whose input was not given are skipped."};

const Verb kVerifyToken{"verify token", Family::Verify,
    "a managed-identity token: header, key, signature, claims, policy, identity",
    {"[TOKEN]", 1, "in", 0}, tokenOptions(), runToken,
    "TOKEN is a file: a token on the command line would be readable by every process."};

} // namespace attest::app
