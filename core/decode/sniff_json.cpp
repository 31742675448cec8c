// SPDX-License-Identifier: GPL-3.0-or-later
#include "decode/sniff_json.h"

#include "base/ascii.h"
#include "decode/json.h"

namespace attest::decode {
namespace {

class Members {
public:
    Members(const Buffers& buffers, const Tree& tree) : m_buffers(buffers), m_tree(tree) {}

    [[nodiscard]] NodeId find(NodeId object, std::string_view name) const
    {
        return member(m_tree, object, name, m_buffers);
    }
    [[nodiscard]] bool has(std::string_view name) const { return find(0, name) != kNoNode; }
    [[nodiscard]] bool isArray(NodeId id) const
    {
        return id != kNoNode && m_tree.at(id).kind == NodeKind::Array;
    }
    [[nodiscard]] NodeId firstOf(NodeId array) const
    {
        return isArray(array) ? m_tree.at(array).firstChild : kNoNode;
    }
    [[nodiscard]] bool isResource(NodeId object) const
    {
        const auto id = memberText(m_tree, object, "id", m_buffers);
        constexpr std::string_view start = "/subscriptions/";
        return id && equalNoCase(std::string_view(*id).substr(0, start.size()), start);
    }
    [[nodiscard]] std::string text(std::string_view name) const
    {
        return memberText(m_tree, 0, name, m_buffers).value_or(std::string());
    }

private:
    const Buffers& m_buffers;
    const Tree& m_tree;
};

Sniffing byMember(Sniffed kind, std::string_view detail)
{
    return {kind, SniffedBy::Members, detail};
}

Sniffing judge(const Members& in)
{
    if (in.has("attestcase") || in.text("format") == "attestcase") {
        return byMember(Sniffed::CaseFile, "attestcase");
    }
    if (in.has("signature") && (in.has("encoding") || !in.has("payload"))) {
        return byMember(Sniffed::AttestedResponse, "signature");
    }
    if (in.text("encoding") == "pkcs7") {
        return byMember(Sniffed::AttestedResponse, "encoding");
    }
    if (in.isArray(in.find(0, "keys"))) {
        return byMember(Sniffed::Jwks, "keys");
    }
    if (in.has("jwks_uri")) {
        return byMember(Sniffed::Discovery, "jwks_uri");
    }
    if (in.has("access_token")) {
        return byMember(Sniffed::TokenResponse, "access_token");
    }
    if (in.text("section") == "AgentAttestation") {
        return byMember(Sniffed::PolicyYaml, "section");
    }
    if (in.isResource(0)) {
        return byMember(Sniffed::ArmObject, "id");
    }
    if (in.isResource(in.firstOf(in.find(0, "value")))) {
        return byMember(Sniffed::ArmObject, "value");
    }
    if (in.has("azEnvironment")) {
        return byMember(Sniffed::InstanceMetadata, "azEnvironment");
    }
    if (in.has("compute")) {
        return byMember(Sniffed::InstanceMetadata, "compute");
    }
    return byMember(Sniffed::Json, {});
}

} // namespace

Sniffing sniffJson(const Buffers& buffers, Span text)
{
    Tree tree;
    const auto root = readJson(tree, kNoNode, buffers, text, {DuplicateNames::List});
    if (!root && tree.size() <= 1) {
        return {Sniffed::Json, SniffedBy::TextShape, {}};
    }
    return judge(Members(buffers, tree));
}

} // namespace attest::decode
