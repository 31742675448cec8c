// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/awaited.h"

#include "base/ascii.h"
#include "verify/imds/arm_object.h"

#include <algorithm>

namespace attest::session {
namespace {

using telemetry::AttestationSession;

std::string valueOf(const std::vector<policy::Attribute>& attributes, std::string_view key)
{
    const auto found = std::ranges::find(attributes, key, &policy::Attribute::key);
    return found == attributes.end() || found->values.empty() ? std::string()
                                                              : found->values.front();
}

/// A uniform set counts its instances: 0, 1, 2. A flexible one gives its machines eight hexadecimal digits, of
/// which one in forty has no letter; no uniform set has counted that far.
bool isCounted(std::string_view suffix)
{
    constexpr std::size_t kFlexible = 8;
    return !suffix.empty() && suffix.size() != kFlexible && std::ranges::all_of(suffix, isDigit)
        && (suffix.size() == 1 || suffix.front() != '0');
}

/// "web_7" in the scale set "web" is its instance 7 where the set is uniform. Machines of flexible sets have ids as
/// other machines have.
std::string instanceIn(std::string_view set, std::string_view name)
{
    const auto suffix = name.substr(std::min(set.size() + 1, name.size()));
    const bool ofSet = !set.empty() && name.starts_with(set) && name.size() > set.size()
        && name[set.size()] == '_';
    return ofSet && isCounted(suffix) ? std::string(suffix) : std::string();
}

std::string machineIn(const std::vector<policy::Attribute>& attributes)
{
    const auto set = valueOf(attributes, "azure_imds.vmss.name");
    const auto name = valueOf(attributes, "azure_imds.vm.name");
    const auto instance = instanceIn(set, name);
    const std::string id = "/subscriptions/" + valueOf(attributes, "azure_imds.subscription.id")
        + "/resourceGroups/" + valueOf(attributes, "azure_imds.resource_group")
        + "/providers/Microsoft.Compute/"
        + (instance.empty() ? "virtualMachines/" + name
                            : "virtualMachineScaleSets/" + set + "/virtualMachines/" + instance);
    return verify::imds::parseMachineId(id) ? id : std::string();
}

/// The first id of a machine in a text.
std::string machineIn(std::string_view text)
{
    constexpr std::string_view kStart = "/subscriptions/";
    const auto isOfId = [](char c) {
        return isAlnum(c) || std::string_view("/-_.()").find(c) != std::string_view::npos;
    };
    for (auto at = text.find(kStart); at != text.npos; at = text.find(kStart, at + 1)) {
        auto id = text.substr(at);
        id = id.substr(
            0, static_cast<std::size_t>(std::ranges::find_if_not(id, isOfId) - id.begin()));
        while (id.ends_with('.')) { // of the sentence
            id.remove_suffix(1);
        }
        if (verify::imds::parseMachineId(id)) {
            return std::string(id);
        }
    }
    return {};
}

} // namespace

std::string machineOf(const AttestationSession& session, const AttestationSession* before)
{
    auto found = machineIn(session.attributes);
    if (found.empty() && before) {
        found = machineIn(before->attributes);
    }
    return found.empty() ? machineIn(session.error) : found;
}

std::optional<Awaited> awaitedBy(const casefile::Case& c)
{
    if (!c.evidence.empty() || c.notes.empty() || !c.notes.front().text.starts_with("session: ")) {
        return std::nullopt;
    }
    const std::string_view note = c.notes.front().text;
    const std::string start = "\n" + std::string(kMachineLine) + ": ";
    const auto at = note.find(start);
    if (at == note.npos) {
        return Awaited{};
    }
    const auto id = note.substr(at + start.size());
    const auto machine = id.substr(0, id.find('\n'));
    // Whoever wrote the file may have written anything.
    return verify::imds::parseMachineId(machine) ? Awaited{std::string(machine)} : Awaited{};
}

} // namespace attest::session
