// SPDX-License-Identifier: GPL-3.0-or-later
#include "limbo.h"

#include "decode/json.h"
#include "decode/oids.h"
#include "decode/pem.h"
#include "support/shared.h"

namespace attest::test {
namespace {

using decode::NodeId;

// The members of one case.
class Reader {
public:
    Reader(const decode::JsonText& json, NodeId node) : m_json(json), m_node(node) {}

    [[nodiscard]] NodeId at(std::string_view name) const
    {
        return decode::member(m_json.tree, m_node, name, m_json.buffers);
    }
    [[nodiscard]] std::string text(std::string_view name) const
    {
        return decode::textOf(m_json.tree, at(name), m_json.buffers).value_or("");
    }
    [[nodiscard]] Reader object(std::string_view name) const { return {m_json, at(name)}; }
    [[nodiscard]] std::vector<std::string> list(std::string_view name) const
    {
        std::vector<std::string> all;
        const NodeId array = at(name);
        if (array == decode::kNoNode) {
            return all;
        }
        for (NodeId i = m_json.tree.at(array).firstChild; i != decode::kNoNode;
             i = m_json.tree.at(i).next) {
            all.push_back(decode::textOf(m_json.tree, i, m_json.buffers).value_or(""));
        }
        return all;
    }
    [[nodiscard]] std::string joined(std::string_view name) const
    {
        std::string all;
        for (const std::string& one : list(name)) {
            all += one + "\n";
        }
        return all;
    }
    [[nodiscard]] std::optional<std::size_t> number(std::string_view name) const
    {
        const NodeId node = at(name);
        if (node == decode::kNoNode || m_json.tree.at(node).kind != decode::NodeKind::Number) {
            return std::nullopt;
        }
        return std::stoul(std::string(m_json.buffers.text(m_json.tree.at(node).span)));
    }

private:
    const decode::JsonText& m_json;
    NodeId m_node;
};

LimboCase readCase(const Reader& from)
{
    LimboCase one;
    one.id = from.text("id");
    one.accept = from.text("expected_result") == "SUCCESS";
    one.features = from.list("features");
    one.server = from.text("validation_kind") == "SERVER";
    one.leaf = from.text("peer_certificate");
    one.roots = from.joined("trusted_certs");
    one.intermediates = from.joined("untrusted_intermediates");
    one.crls = from.joined("crls");
    const Reader name = from.object("expected_peer_name");
    one.nameKind = name.text("kind");
    one.name = name.text("value");
    one.purposes = from.list("extended_key_usage");
    one.maxDepth = from.number("max_chain_depth");
    one.time = parseRfc3339(from.text("validation_time"))
                   .value_or(*parseRfc3339("2024-06-01T00:00:00Z"));
    return one;
}

std::vector<Bytes> crlsOf(const std::string& pem)
{
    Buffers buffers;
    const BufferId id = buffers.add(Buffer("crls", copyBytes(asBytes(pem))));
    std::vector<Bytes> all;
    const auto blocks = decode::readPem(buffers, id);
    if (blocks.ok()) {
        for (const decode::PemBlock& block : *blocks) {
            all.push_back(copyBytes(buffers.at(*block.der).bytes()));
        }
    }
    return all;
}

decode::Oid purposeOf(const std::string& name)
{
    const std::string_view oid = name == "clientAuth" ? decode::oids::kClientAuth
        : name == "emailProtection"                   ? decode::oids::kEmailProtection
                                                      : decode::oids::kServerAuth;
    return decode::Oid(oid);
}

std::string idsOf(const trust::ChainAttempt& attempt)
{
    std::string all;
    for (const trust::ChainFinding& one : attempt.findings) {
        all += std::to_string(one.depth) + ":" + std::string(one.finding->id.value) + " ";
    }
    return all;
}

} // namespace

std::optional<std::vector<LimboCase>> readLimbo(const std::filesystem::path& file)
{
    const auto text = readFile(file);
    if (!text) {
        return std::nullopt;
    }
    const auto json = decode::readJsonText("suite", copyBytes(asBytes(*text)));
    if (!json.ok()) {
        return std::nullopt;
    }
    std::vector<LimboCase> all;
    const NodeId list = decode::member(json->tree, 0, "testcases", json->buffers);
    for (NodeId i = json->tree.at(list).firstChild; i != decode::kNoNode;
         i = json->tree.at(i).next) {
        all.push_back(readCase(Reader(*json, i)));
    }
    return all;
}

LimboVerdict runLimbo(const LimboCase& one, trust::Workbench& bench)
{
    const auto leaf = trust::readCertificates(asBytes(one.leaf));
    const auto roots = trust::readCertificates(asBytes(one.roots));
    const auto intermediates = trust::readCertificates(asBytes(one.intermediates));
    for (const auto* file : {&leaf, &roots, &intermediates}) {
        if (!file->ok()) {
            return {false, std::string(file->problem().id.value), 0, 0};
        }
    }
    std::vector<trust::PoolEntry> pool;
    for (const auto& certificate : *intermediates) {
        pool.push_back({certificate, trust::Origin::Imported, "suite"});
    }
    trust::ChainOptions options;
    options.now = one.time;
    for (const std::string& purpose : one.purposes) {
        options.purposes.push_back(purposeOf(purpose));
    }
    if (options.purposes.empty()) {
        options.purposes.push_back(purposeOf("serverAuth"));
    }
    options.maxDepth = one.maxDepth;
    if (auto lists = crlsOf(one.crls); !lists.empty()) {
        options.crls = std::move(lists);
    }
    const trust::Anchors anchors(trust::anchorsFrom(*roots, trust::Provenance::Added, "suite"));
    const auto result = trust::findChain((*leaf)[0], pool, anchors, options, bench);

    LimboVerdict verdict{result.good.has_value(), "", result.steps, result.signatures};
    if (!result.good && result.nearest) {
        verdict.why = idsOf(result.attempts[*result.nearest]);
    }
    if (!one.nameKind.empty()) {
        const auto type = one.nameKind == "IP" ? trust::NameType::Ip
            : one.nameKind == "RFC822"         ? trust::NameType::Email
                                               : trust::NameType::Dns;
        for (const Finding& finding : trust::checkPeerName(*(*leaf)[0], type, one.name)) {
            verdict.accept = false;
            verdict.why += std::string(finding.id.value);
        }
    }
    return verdict;
}

} // namespace attest::test
