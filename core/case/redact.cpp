// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ascii.h"
#include "base/json_writer.h"
#include "case/casefile.h"
#include "case/credentials.h"
#include "decode/json.h"
#include "decode/json_names.h"
#include "policy/load.h"

#include <algorithm>

namespace attest::casefile {
namespace {

// An answer with a token in it, given as the token itself.
bool isJson(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

// Whatever stands behind the second dot. What is no token, or should not be one, is searched for some.
void stripToken(verify::Evidence& evidence)
{
    const std::string_view text = asText(evidence.bytes);
    const std::size_t first = text.find('.');
    const std::size_t second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (evidence.method != verify::Method::AzureMsi || second == std::string_view::npos
        || isJson(text)) {
        evidence.bytes = withoutCredentials(evidence.bytes);
        return;
    }
    const std::string kept = std::string(text.substr(0, second + 1)) + std::string(kRemovedSecret);
    evidence.bytes = copyBytes(asBytes(kept));
    evidence.signature = verify::TokenSignature::Removed;
}

// Members that some stage reads of an ARM object (verify/imds/resource.cpp), wherever they stand.
constexpr std::string_view kRead[] = {"id", "name", "location", "managedBy", "tenantId", "tags",
    "properties", "vmId", "virtualMachineScaleSet", "networkProfile", "networkInterfaces",
    "networkProfileConfiguration", "networkInterfaceConfigurations", "networkSecurityGroup",
    "ipConfigurations", "subnet", "primary"};

class ArmObject {
public:
    ArmObject(const decode::JsonText& json, const std::vector<std::string>& tags)
        : m_json(json)
        , m_tags(tags)
    {
    }

    std::string reduced()
    {
        write(0);
        return m_out.take();
    }

private:
    void write(decode::NodeId id);
    void writeMembers(decode::NodeId object, bool tags);
    [[nodiscard]] bool isRead(const std::string& name) const
    {
        return std::ranges::any_of(
            kRead, [&](std::string_view known) { return equalNoCase(known, name); });
    }
    [[nodiscard]] bool isWanted(const std::string& tag) const
    {
        return std::ranges::find(m_tags, tag) != m_tags.end();
    }

    const decode::JsonText& m_json;
    const std::vector<std::string>& m_tags; ///< that the policy wants
    JsonWriter m_out;
};

void ArmObject::writeMembers(decode::NodeId object, bool tags)
{
    m_out.beginObject();
    for (auto child = m_json.tree.at(object).firstChild; child != decode::kNoNode;
         child = m_json.tree.at(child).next) {
        const std::string name
            = decode::unescapedJson(m_json.buffers.text(m_json.tree.at(child).key));
        if (tags ? !isWanted(name) : !isRead(name)) {
            continue;
        }
        m_out.key(name);
        const bool isTags = !tags && equalNoCase(name, "tags")
            && m_json.tree.at(child).kind == decode::NodeKind::Object;
        if (isTags) {
            writeMembers(child, true);
        } else {
            write(child);
        }
    }
    m_out.endObject();
}

void ArmObject::write(decode::NodeId id)
{
    const decode::Node& node = m_json.tree.at(id);
    if (node.kind == decode::NodeKind::Object) {
        writeMembers(id, false);
    } else if (node.kind == decode::NodeKind::Array) {
        m_out.beginArray();
        for (auto child = node.firstChild; child != decode::kNoNode;
             child = m_json.tree.at(child).next) {
            write(child);
        }
        m_out.endArray();
    } else {
        m_out.raw(m_json.buffers.text(node.span));
    }
}

// Those that become attributes. A policy that cannot be loaded asks for none: it judges nothing.
std::vector<std::string> wantedTags(const Case& c)
{
    std::vector<std::string> tags;
    const policy::LoadResult loaded = policy::load(c.policyName, c.policy);
    if (!c.hasPolicy || !loaded.policies) {
        return tags;
    }
    for (const policy::Policy& policy : loaded.policies->policies) {
        for (const policy::Attestor& attestor : policy.requiredAttestors) {
            const auto* config = std::get_if<policy::ImdsConfig>(&attestor.config);
            for (std::size_t i = 0; config != nullptr && i < config->tenants.size(); ++i) {
                for (const policy::PlacedText& tag : config->tenants[i].attributeVMTagKeys) {
                    tags.push_back(tag.text);
                }
            }
        }
    }
    return tags;
}

// A body that is no JSON is not understood, so nothing of it is kept but that it was there.
void reduce(verify::Exchange& exchange, const std::vector<std::string>& tags)
{
    if (!std::holds_alternative<verify::ArmRequest>(exchange.request)
        || exchange.reply.body.empty()) {
        return;
    }
    const bool ok = exchange.reply.status == verify::ReplyStatus::Ok;
    const auto json = decode::readJsonText("body", exchange.reply.body);
    const std::string kept
        = ok && json ? ArmObject(*json, tags).reduced() : std::string(ok ? "removed" : "");
    exchange.reply.body = copyBytes(asBytes(kept));
}

} // namespace

Case withoutTokenSignatures(Case c)
{
    for (verify::Evidence& evidence : c.evidence) {
        stripToken(evidence);
    }
    return c;
}

Case redacted(Case c)
{
    c = withoutTokenSignatures(std::move(c));
    c.notes.clear();
    const std::vector<std::string> tags = wantedTags(c);
    for (verify::Exchange& exchange : c.exchanges) {
        reduce(exchange, tags);
    }
    c.reportSha256.clear(); // the report of what is left is another one
    return c;
}

} // namespace attest::casefile
