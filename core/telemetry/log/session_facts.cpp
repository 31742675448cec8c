// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/log/session_facts.h"

#include "base/bounded_text.h"

#include <algorithm>

namespace attest::telemetry {

namespace {

constexpr std::size_t kMostMethods = 16;
/// Of all the attributes of one login; those of a real one come to some KiB.
constexpr std::size_t kMostAttributeBytes = 16U << 10U;

std::size_t bytesOf(const policy::Attribute& attribute)
{
    std::size_t bytes = sizeof attribute + attribute.key.size() + attribute.origin.size();
    for (const auto& value : attribute.values) {
        bytes += value.size() + sizeof value;
    }
    return bytes;
}

std::string fieldOf(const LogRecord& record, std::initializer_list<std::string_view> names)
{
    for (const auto name : names) {
        const auto found = std::ranges::find(record.fields, name, &LogField::key);
        if (found != record.fields.end() && found->kind == ValueKind::Text) {
            return bounded(found->value, kMostNameBytes);
        }
    }
    return {};
}

void addMethod(AttestationSession& session, std::string method)
{
    if (!method.empty() && session.methods.size() < kMostMethods
        && std::ranges::find(session.methods, method) == session.methods.end()) {
        session.methods.push_back(std::move(method));
    }
}

void takeMethods(AttestationSession& session, const LogRecord& record)
{
    for (const auto& field : record.fields) {
        if (field.key == "attestor_type" || field.key == "attestorType") {
            addMethod(session, bounded(field.value, kMostNameBytes));
        } else if ((field.key == "providedMethods" || field.key == "attestors")
            && field.kind == ValueKind::Array) {
            ValueScan items(field.value);
            RawValue item;
            while (session.methods.size() < kMostMethods && items.next(item)) {
                addMethod(session, bounded(item.text(), kMostNameBytes));
            }
        }
    }
}

void takeAttributes(AttestationSession& session, const LogRecord& record)
{
    if (record.attributes.empty()) {
        return;
    }
    session.attributes.clear();
    std::size_t bytes = 0;
    for (const auto& attribute : record.attributes) {
        bytes += bytesOf(attribute);
        if (session.attributes.size() == AttestationSession::kMostAttributes
            || bytes > kMostAttributeBytes) {
            break;
        }
        addMethod(session, attribute.origin);
        session.attributes.push_back(attribute);
        if (attribute.key == "azure_imds.vm.name" && !attribute.values.empty()) {
            session.machine = bounded(attribute.values.front(), kMostNameBytes);
        }
    }
}

void take(std::string& into, std::string text)
{
    if (into.empty()) {
        into = std::move(text);
    }
}

} // namespace

std::string sessionIdIn(const LogRecord& record)
{
    return fieldOf(record, {"sessionId", "session_id", "session"});
}

std::size_t bytesOf(const AttestationSession& session)
{
    std::size_t bytes = sizeof session + session.id.size() + session.machine.size()
        + session.cluster.size() + session.spiffeId.size() + session.issue.size()
        + session.error.size() + session.lines.capacity() * sizeof(SessionLine);
    for (const auto& method : session.methods) {
        bytes += method.size() + sizeof method;
    }
    for (const auto& attribute : session.attributes) {
        bytes += bytesOf(attribute);
    }
    return bytes;
}

void takeFacts(AttestationSession& session, const LogRecord& record, std::string_view agentName)
{
    takeAttributes(session, record);
    takeMethods(session, record);
    take(session.cluster, fieldOf(record, {"clusterId", "cluster_id", "cluster"}));
    take(session.spiffeId, fieldOf(record, {"spiffeId", "spiffe_id", "agentId", "agent_id"}));
    take(session.machine, fieldOf(record, {"vmName", "machine", "hostname"}));
    if (!agentName.empty()) {
        const auto file = agentName.substr(agentName.rfind('/') + 1); // or a name without folders
        take(session.machine,
            bounded(record.envelope.host.empty() ? std::string(file) : record.envelope.host,
                kMostNameBytes));
    }
}

} // namespace attest::telemetry
