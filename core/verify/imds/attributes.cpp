// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said of the machine: the documented attributes, those of the signed document first and
// those of Resource Manager where it was asked. Only tags named in attributeVMTagKeys leave the server.

#include "base/ascii.h"
#include "verify/imds/config.h"
#include "verify/imds/stages.h"

#include <algorithm>

namespace attest::verify::issue {
/// A tag the policy asks for is not on the machine. params: tag, near (one that is, but for case; absent
/// where there is none)
inline constexpr IssueId kTagAbsent{"policy.tag-absent"};
} // namespace attest::verify::issue

namespace attest::verify::imds {
namespace {

class Collector {
public:
    explicit Collector(StageRun& run) : m_run(run) {}

    void one(const char* key, const std::string& value)
    {
        if (!value.empty()) {
            many(key, {value});
        }
    }
    void many(const std::string& key, const std::vector<std::string>& values)
    {
        if (!values.empty()) {
            m_run.attributes().push_back({"azure_imds", "azure_imds." + key, values});
        }
    }

private:
    StageRun& m_run;
};

void addTags(StageRun& run, Collector& add, const Machine& machine)
{
    for (const policy::PlacedText& wanted : run.imds().tenant->attributeVMTagKeys) {
        const auto found = std::ranges::find(
            machine.tags, wanted.text, &std::pair<std::string, std::string>::first);
        if (found == machine.tags.end()) {
            Params params{{"tag", wanted.text}};
            const auto near = std::ranges::find_if(
                machine.tags, [&](const auto& tag) { return equalNoCase(tag.first, wanted.text); });
            if (near != machine.tags.end()) {
                params.push_back({"near", near->first});
            }
            run.note(issue::kTagAbsent, std::move(params), run.policySpan(wanted.place));
        } else {
            add.many("vm.tag." + wanted.text, {found->second});
        }
    }
}

} // namespace

void attributes(StageRun& run)
{
    const auto& content = run.imds().content;
    if (!content) {
        run.lacksInput();
        return;
    }
    run.attributes().clear();
    Collector add(run);
    if (run.imds().tenant != nullptr) {
        add.one("tenant.id", run.imds().tenant->tenantId);
    }
    add.one("subscription.id", content->subscriptionId.text);
    add.one("vm.id", content->vmId.text);
    if (const auto& machine = run.imds().machine) {
        add.one("vm.name", machine->name);
        add.one("vmss.name", machine->scaleSet);
        add.one("location", machine->location);
        add.one("resource_group", machine->resourceGroup);
        add.many("network_security_group", machine->networkSecurityGroups);
        add.many("virtual_network", machine->virtualNetworks);
        add.many("virtual_network_subnet", machine->subnets);
        if (run.imds().tenant != nullptr) {
            addTags(run, add, *machine);
        }
    }
}

} // namespace attest::verify::imds
