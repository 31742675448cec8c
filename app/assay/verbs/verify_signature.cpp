// SPDX-License-Identifier: GPL-3.0-or-later
#include "issues.h"
#include "judgement.h"
#include "verbs.h"
#include "verify/jose_rules.h"
#include "worker.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"alg", Takes::Choice, "RS256|RS384|RS512|PS256|PS384|PS512",
        QT_TRANSLATE_NOOP("assay", "the algorithm (RFC 7518 3.1)"), Use::Required},
    {"key", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the public key: SubjectPublicKeyInfo, PEM or DER"),
        Use::Required},
    {"msg", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the signed bytes"), Use::Required},
    {"sig", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the signature, raw"), Use::Required},
};

trust::PublicKey readKey(const FileData& file)
{
    const auto text = asText(file.bytes);
    return text.find("-----BEGIN ") == text.npos ? trust::keyFromSpki(file.bytes)
                                                 : trust::keyFromPem(text);
}

std::vector<Finding> judge(const Invocation& invocation)
{
    using Outcome = trust::Workbench::Outcome;
    const auto name = *invocation.arguments.text("alg");
    const auto key = readKey(*invocation.file("key"));
    if (!key.valid()) {
        return {{issue::kUnreadableKey, Severity::Failure, {{"file", invocation.file("key")->path}},
            {}}};
    }
    switch (invocation.worker.bench().verify(key, *verify::rsaAlgorithm(name),
        invocation.file("msg")->bytes, invocation.file("sig")->bytes)) {
    case Outcome::Good:
        return {};
    case Outcome::Unsupported:
        return {{issue::kUnsuitableKey, Severity::Failure, {{"alg", name}}, {}}};
    case Outcome::Bad:
        break;
    }
    return {{issue::kMismatch, Severity::Failure, {{"alg", name}}, {}}};
}

int runVerifySignature(Invocation& invocation)
{
    return answer(
        invocation, judgedStages({{"signature", judge(invocation), false}}, {"signature"}));
}

} // namespace

const Verb kVerifySignature{"verify signature", Family::Verify,
    QT_TRANSLATE_NOOP("assay", "a raw RSA signature under a public key"), {}, kOptions,
    runVerifySignature};

} // namespace attest::app
