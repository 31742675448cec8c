// SPDX-License-Identifier: GPL-3.0-or-later
#include "appraise.h"
#include "decode/sniff.h"
#include "unfit.h"
#include "verbs.h"

namespace attest::app {

namespace {

/// Evidence of the other kind is told so at once: nothing that its own verb says would fit it.
const char* otherVerb(const Invocation& invocation, verify::Method method)
{
    Buffers buffers;
    const auto given = buffers.add(Buffer("evidence", invocation.file("in")->bytes));
    const auto kind = decode::sniff(buffers, given).kind;
    const bool imds = method == verify::Method::AzureImds;
    if (imds && kind == decode::Sniffed::Jwt) {
        return QT_TRANSLATE_NOOP("assay", "this is a token: assay verify token judges it");
    }
    if (!imds
        && (kind == decode::Sniffed::AttestedResponse || kind == decode::Sniffed::Base64Cms
            || kind == decode::Sniffed::PemCms || kind == decode::Sniffed::DerCms)) {
        return QT_TRANSLATE_NOOP(
            "assay", "this is an attested document: assay verify attested judges it");
    }
    if (kind == decode::Sniffed::CaseFile) {
        return QT_TRANSLATE_NOOP("assay", "this is a case file: assay case run replays it");
    }
    return nullptr;
}

int run(Invocation& invocation, Preparation preparation, verify::Method method)
{
    if (const auto error = reportConflict(invocation)) {
        return refuse(invocation, *error);
    }
    if (const char* other = otherVerb(invocation, method)) {
        invocation.err("assay: " + said(other) + "\n");
    }
    if (const auto* error = std::get_if<UsageError>(&preparation)) {
        return refuse(invocation, *error);
    }
    if (const auto* unfit = std::get_if<Unfit>(&preparation)) {
        return answerUnfit(invocation, *unfit, method);
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
    QT_TRANSLATE_NOOP(
        "assay", "an attested document: signature, chain, name, nonce, dates, policy, identity"),
    {"[DOC]", 1, "in", 0}, attestedOptions(), runAttested,
    QT_TRANSLATE_NOOP("assay",
        "Nothing is fetched: what would be needed from outside is named with a command that "
        "gets it. Stages whose input was not given are skipped.")};

const Verb kVerifyToken{"verify token", Family::Verify,
    QT_TRANSLATE_NOOP(
        "assay", "a managed-identity token: header, key, signature, claims, policy, identity"),
    {"[TOKEN]", 1, "in", 0}, tokenOptions(), runToken,
    QT_TRANSLATE_NOOP("assay",
        "TOKEN is a file, or - for standard input: a token on the command line would be "
        "readable by every process. Without --policy, --iss and --aud only genuineness is "
        "judged, not who may log in.")};

} // namespace attest::app
