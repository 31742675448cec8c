// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json_writer.h"
#include "base/redact.h"
#include "decode/base64.h"
#include "decode/jose.h"
#include "explain/showable.h"
#include "judgement.h"
#include "secrets.h"
#include "verbs.h"
#include "verify/jose_rules.h"
#include "worker.h"

#include <algorithm>

namespace attest::app {

namespace {

constexpr Option kOptions[] = {
    {"in", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the compact JWS; - is standard input"),
        Use::Required},
    {"jwks", Takes::File, "FILE", QT_TRANSLATE_NOOP("assay", "the key set"), Use::Required},
    {"algs", Takes::List, "ALG",
        QT_TRANSLATE_NOOP("assay", "algorithms that are allowed; RS256 alone unless told")},
    kShowSecrets,
};

const std::vector<std::string_view> kStages{"decode", "header", "key", "signature"};

bool failed(const std::vector<Finding>& findings)
{
    return std::any_of(findings.begin(), findings.end(),
        [](const Finding& finding) { return finding.severity == Severity::Failure; });
}

/// Stage by stage, as far as it goes.
class JwsRun {
public:
    explicit JwsRun(const Invocation& invocation) : m_invocation(invocation) {}

    Judgement run()
    {
        const auto& file = *m_invocation.file("in");
        m_buffers.add(Buffer(file.path, file.bytes));
        const auto jws = decode::readCompactJws(m_buffers, m_tree, 0);
        if (!jws) {
            return rejectedFor(jws.problem(), kStages);
        }
        judgeParts(*jws);
        auto judgement = judgedStages(std::move(m_stages), kStages);
        addMembers(judgement, *jws);
        return judgement;
    }

private:
    void judgeParts(const decode::CompactJws& jws)
    {
        enter("decode", {});
        auto algorithms = m_invocation.arguments.all("algs");
        if (algorithms.empty()) {
            algorithms = {"RS256"};
        }
        m_header = verify::judgeHeader(m_buffers, m_tree, jws, algorithms);
        if (!enter("header", m_header.findings)) {
            return;
        }
        const auto& file = *m_invocation.file("jwks");
        const auto buffer = m_buffers.add(Buffer(file.path, file.bytes));
        const auto keys = decode::readJwks(m_buffers, m_tree, decode::kNoNode, buffer);
        if (!keys) {
            enter("key", {findingFrom(keys.problem())});
            return;
        }
        const auto choice = verify::chooseKey(*keys, m_header, m_buffers.whole(jws.header));
        if (!enter("key", choice.findings) || !choice.key) {
            return;
        }
        const auto bad = verify::judgeSignature(
            m_buffers, jws, *choice.key, m_header.alg, m_invocation.worker.bench());
        enter("signature", bad ? std::vector<Finding>{*bad} : std::vector<Finding>{});
    }

    bool enter(std::string_view stage, std::vector<Finding> findings)
    {
        const bool good = !failed(findings);
        m_stages.push_back({stage, std::move(findings), false});
        return good;
    }

    void addMembers(Judgement& judgement, const decode::CompactJws& jws)
    {
        auto& members = judgement.result.members;
        const auto row = [&judgement](const char* label, const std::string& value) {
            judgement.body += "  " + padded(said(label), 13) + value + "\n";
        };
        row(QT_TRANSLATE_NOOP("assay", "algorithm"), explain::showable(m_header.alg, 40));
        row(QT_TRANSLATE_NOOP("assay", "kid"),
            m_header.hasKid ? explain::showable(redactSecrets(m_header.kid), 100)
                            : said(QT_TRANSLATE_NOOP("assay", "none")));
        row(QT_TRANSLATE_NOOP("assay", "payload"),
            said(QT_TRANSLATE_NOOP("assay", "{count} bytes; assay decode jwt shows it"),
                {{"count", m_buffers.at(jws.payload).bytes().size()}}));
        const bool masks = secretsOf(m_invocation) == Secrets::Mask;
        const auto header = report::valueJson(m_tree, jws.headerRoot, m_buffers);
        members.push_back({"header", masks ? maskedJson(header) : header});
        members.push_back(
            {"payload_b64", jsonQuoted(decode::base64(m_buffers.at(jws.payload).bytes()))});
        members.push_back({"kid",
            m_header.hasKid ? jsonQuoted(masks ? redactSecrets(m_header.kid) : m_header.kid)
                            : "null"});
    }

    const Invocation& m_invocation;
    Buffers m_buffers;
    decode::Tree m_tree;
    verify::HeaderVerdict m_header;
    std::vector<report::CheckedStage> m_stages;
};

int runVerifyJws(Invocation& invocation)
{
    return answer(invocation, JwsRun(invocation).run());
}

} // namespace

const Verb kVerifyJws{"verify jws", Family::Verify,
    QT_TRANSLATE_NOOP("assay", "a JSON web signature under a key set"), {"[FILE]", 1, "in", 0},
    kOptions, runVerifyJws,
    QT_TRANSLATE_NOOP("assay",
        "The key is chosen by kid alone; keys and addresses of keys in the header are never "
        "used.")};

} // namespace attest::app
