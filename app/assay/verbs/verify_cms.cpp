// SPDX-License-Identifier: GPL-3.0-or-later
#include "cms_run.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the SignedData; - is standard input"),
        Use::Required},
    {"inform", Takes::Choice, "der|pem|base64",
        QT_TRANSLATE_NOOP("assay", "how it is written; seen from its first bytes unless told")},
    {"content", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the signed bytes, where they are not inside")},
    {"certs", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "certificates of signers, where they are not inside")},
    {"algs", Takes::Choice, "modern|legacy",
        QT_TRANSLATE_NOOP("assay", "legacy takes SHA-1, MD4 and DSA too")},
    {"no-chain", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "judge the signature alone")},
    {"roots", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "anchors in place of the shipped ones")},
    {"add-roots", Takes::Files, "FILE", QT_TRANSLATE_NOOP("assay", "anchors besides")},
    {"intermediates", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "certificates that may stand between")},
    {"crls", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP(
            "assay", "revocation lists; with any, all but the anchor must be covered")},
    {"time", Takes::Time, "TIME", QT_TRANSLATE_NOOP("assay", "the clock; now unless told")},
    {"eku", Takes::Choices, "serverAuth|clientAuth|codeSigning|any",
        QT_TRANSLATE_NOOP("assay", "a purpose the signer must serve, any of these")},
};

std::optional<UsageError> conflict(const Arguments& arguments)
{
    for (const char* option : {"roots", "add-roots", "intermediates", "crls", "eku"}) {
        if (arguments.has("no-chain") && arguments.has(option)) {
            return UsageError{"usage.conflict",
                {QT_TRANSLATE_NOOP("assay", "--no-chain and --{option} exclude each other"),
                    {{"option", option}}}};
        }
    }
    return std::nullopt;
}

int runVerifyCms(Invocation& invocation)
{
    if (const auto error = conflict(invocation.arguments)) {
        return refuse(invocation, *error);
    }
    return answer(invocation, judgeCms(invocation));
}

} // namespace

const Verb kVerifyCms{"verify cms", Family::Verify,
    QT_TRANSLATE_NOOP("assay", "a CMS SignedData: every signer's signature and chain"),
    {"[FILE]", 1, "in", 0}, kOptions, runVerifyCms,
    QT_TRANSLATE_NOOP(
        "assay", "Any content type and BER are taken; `verify attested` is stricter.")};

} // namespace attest::app
