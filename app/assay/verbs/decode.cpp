// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utf8.h"
#include "cases.h"
#include "decoded.h"
#include "judgement.h"
#include "run.h"
#include "secrets.h"
#include "verbs.h"

namespace attest::app {

int runDecodePolicy(Invocation& invocation);

namespace {

constexpr Option kIn[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "what to decode; - is standard input"),
        Use::Required},
    kShowSecrets,
};
constexpr Option kInStrict[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "what to decode; - is standard input"),
        Use::Required},
    {"strict", Takes::Nothing, "", QT_TRANSLATE_NOOP("assay", "refuse what evidence may not have")},
    kShowSecrets,
};
constexpr Operands kOperands{"[FILE]", 1, "in", 0};

Strictness strictnessOf(const Invocation& invocation)
{
    return invocation.arguments.has("strict") ? Strictness::Strict : Strictness::Lenient;
}

int runCert(Invocation& invocation)
{
    return answer(invocation, decodeCertificates(*invocation.file("in")));
}

int runCms(Invocation& invocation)
{
    return answer(invocation, decodeCms(*invocation.file("in")));
}

int runAttested(Invocation& invocation)
{
    return answer(invocation, decodeAttested(*invocation.file("in"), strictnessOf(invocation)));
}

int runJwt(Invocation& invocation)
{
    return answer(invocation, decodeToken(*invocation.file("in")));
}

int runJwks(Invocation& invocation)
{
    return answer(invocation, decodeKeySet(*invocation.file("in"), strictnessOf(invocation)));
}

/// Nothing that is known: what is accepted is said, rather than a row of bytes.
int answerUnknown(const Invocation& invocation, const Decoded& decoded)
{
    const auto bytes = decoded.buffers.at(0).bytes();
    const bool empty = bytes.empty();
    const bool der = !empty && bytes[0] == 0x30;
    const bool text = !empty && !firstInvalidUtf8(asText(bytes))
        && asText(bytes).find('\0') == std::string_view::npos;
    Sentence message = empty ? QT_TRANSLATE_NOOP("assay", "The file is empty.")
        : der  ? QT_TRANSLATE_NOOP("assay", "DER perhaps, but no SignedData and no certificate.")
        : text ? QT_TRANSLATE_NOOP("assay", "Text, but of no kind that is known here.")
               : QT_TRANSLATE_NOOP("assay", "Binary data of no kind that is known here.");
    message += std::string(" ");
    message += QT_TRANSLATE_NOOP("assay",
        "Known are: the metadata service's answer (attested document), a token, a certificate "
        "(PEM, DER), a CMS SignedData, a key set, an OpenID configuration, JSON, a policy in "
        "YAML, and a case file.");
    if (!invocation.json()) {
        invocation.out(wrapped(message.shown, invocation.streams.terminal.width, 0) + "\n");
        return kReject;
    }
    Judgement judgement{report::accepted({"decode"}), {}, {}};
    auto& result = judgement.result;
    result.verdict = report::ContractVerdict::Reject;
    result.stage = "decode";
    result.message = message.english;
    result.stages.front().status = report::ContractStatus::Fail;
    result.stages.front().message = message.english;
    return answer(invocation, judgement);
}

int runAnything(Invocation& invocation)
{
    const auto sniffed = decodeSniffed(*invocation.file("in"));
    // These two are read by layers above the decoders.
    if (sniffed.kind == decode::Sniffed::PolicyYaml) {
        return runDecodePolicy(invocation);
    }
    if (sniffed.kind == decode::Sniffed::CaseFile) {
        return runCaseShow(invocation);
    }
    if (sniffed.kind == decode::Sniffed::Unknown && !sniffed.decoded.problem) {
        return answerUnknown(invocation, sniffed.decoded);
    }
    return answer(invocation, sniffed.decoded);
}

} // namespace

const Verb kDecode{"decode", Family::Look,
    QT_TRANSLATE_NOOP("assay", "anything: says what it looks like and takes it apart"), kOperands,
    kIn, runAnything,
    QT_TRANSLATE_NOOP("assay",
        "Every field is shown with the bytes it came from, as [buffer:offset+length]. What can "
        "be misused by whoever reads it is masked unless --show-secrets is given.")};
const Verb kDecodeCert{"decode cert", Family::Look,
    QT_TRANSLATE_NOOP("assay", "certificates: PEM, DER or certs-only PKCS#7"), kOperands, kInStrict,
    runCert};
const Verb kDecodeCms{"decode cms", Family::Look,
    QT_TRANSLATE_NOOP("assay", "a CMS SignedData: DER, BER, PEM or base64"), kOperands, kInStrict,
    runCms};
const Verb kDecodeAttested{"decode attested", Family::Look,
    QT_TRANSLATE_NOOP("assay", "an attested document: envelope, CMS, certificates, signed JSON"),
    kOperands, kInStrict, runAttested,
    QT_TRANSLATE_NOOP("assay",
        "With --strict only the metadata service's own answer; without, bare base64, PEM and "
        "DER too.")};
const Verb kDecodeJwt{"decode jwt", Family::Look,
    QT_TRANSLATE_NOOP("assay", "a compact token: header and claims"), kOperands, kInStrict, runJwt};
const Verb kDecodeJwks{"decode jwks", Family::Look, QT_TRANSLATE_NOOP("assay", "a key set"),
    kOperands, kInStrict, runJwks};
const Verb kDecodePolicy{"decode policy", Family::Look,
    QT_TRANSLATE_NOOP("assay", "a policy as the verifier understands it"), kOperands, kInStrict,
    runDecodePolicy};

} // namespace attest::app
