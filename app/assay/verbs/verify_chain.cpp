// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain_options.h"
#include "issues.h"
#include "judgement.h"
#include "loaded.h"
#include "verbs.h"

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"leaf", Takes::File, "FILE",
        QT_TRANSLATE_NOOP("assay", "the certificate to judge, PEM or DER"), Use::Required},
    {"roots", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "anchors in place of the shipped ones")},
    {"add-roots", Takes::Files, "FILE", QT_TRANSLATE_NOOP("assay", "anchors besides")},
    {"intermediates", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP("assay", "certificates that may stand between")},
    {"crls", Takes::Files, "FILE",
        QT_TRANSLATE_NOOP(
            "assay", "revocation lists; with any, all but the anchor must be covered")},
    {"time", Takes::Time, "TIME", QT_TRANSLATE_NOOP("assay", "the clock; now unless told")},
    {"dns", Takes::Text, "NAME",
        QT_TRANSLATE_NOOP("assay", "a DNS name that the certificate must carry")},
    {"ip", Takes::Text, "ADDRESS", QT_TRANSLATE_NOOP("assay", "an IP address that it must carry")},
    {"email", Takes::Text, "ADDRESS",
        QT_TRANSLATE_NOOP("assay", "an e-mail address that it must carry")},
    {"eku", Takes::Choices, "serverAuth|clientAuth|codeSigning|any",
        QT_TRANSLATE_NOOP("assay", "a purpose it must serve, any of these")},
    {"max-depth", Takes::Count, "N",
        QT_TRANSLATE_NOOP("assay", "intermediates at most, self-issued ones not counted")},
    {"any-anchor", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "an anchor that is not self-issued closes a path too")},
    {"collect", Takes::Nothing, "",
        QT_TRANSLATE_NOOP("assay", "go on after the first path that holds")},
};

const std::vector<std::string_view> kStages{"decode", "chain", "name"};

struct Name {
    trust::NameType type;
    std::string value;
};

OrUsage<std::optional<Name>> nameOf(const Arguments& arguments)
{
    constexpr std::pair<const char*, trust::NameType> kKinds[] = {{"dns", trust::NameType::Dns},
        {"ip", trust::NameType::Ip}, {"email", trust::NameType::Email}};
    std::optional<Name> name;
    for (const auto& [option, type] : kKinds) {
        if (const auto value = arguments.text(option)) {
            if (name) {
                return UsageError{"usage.conflict",
                    QT_TRANSLATE_NOOP("assay", "one of --dns, --ip and --email is taken")};
            }
            name = Name{type, *value};
        }
    }
    return name;
}

report::CheckedStage nameStage(const std::optional<Name>& name, const decode::Certificate& leaf)
{
    if (!name) {
        return {"name", {}, true};
    }
    return {"name", trust::checkPeerName(leaf, name->type, name->value), false};
}

int runVerifyChain(Invocation& invocation)
{
    const auto name = nameOf(invocation.arguments);
    if (const auto* error = std::get_if<UsageError>(&name)) {
        return refuse(invocation, *error);
    }
    const auto leaves = trust::readCertificates(invocation.file("leaf")->bytes);
    if (!leaves) {
        return answer(invocation, rejectedAt("decode", leaves.problem(), kStages));
    }
    if (leaves->empty()) {
        return answer(invocation,
            rejectedFor(
                {issue::kNoCertificate, {{"file", invocation.file("leaf")->path}}, {}}, kStages));
    }
    auto inputs = readChainInputs(invocation);
    if (!inputs) {
        return answer(invocation, rejectedAt("chain", inputs.problem(), kStages));
    }
    const auto& leaf = leaves->front();
    for (auto it = leaves->begin() + 1; it != leaves->end(); ++it) {
        inputs->pool.push_back({*it, trust::Origin::Embedded, invocation.file("leaf")->path});
    }
    const auto found = trust::findChain(
        leaf, inputs->pool, inputs->anchors, inputs->options, invocation.worker.bench());
    auto judgement
        = judgedStages({{"decode", {}, false}, {"chain", findingsOf(found, *leaf), false},
                           nameStage(std::get<0>(name), *leaf)},
            kStages);
    judgement.result.members = membersOf(found);
    judgement.body = textOf(found, inputs->anchors, invocation.streams.terminal);
    return answer(invocation, judgement);
}

} // namespace

const Verb kVerifyChain{"verify chain", Family::Verify,
    QT_TRANSLATE_NOOP(
        "assay", "a certificate chain: every candidate path to the anchors, and why each failed"),
    {"[LEAF]", 1, "leaf", 0}, kOptions, runVerifyChain};

} // namespace attest::app
