// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/resource_node.h"

#include "base/ascii.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>

namespace attest::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Explorer)
};

constexpr std::size_t kLong = 600;

template <typename... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <typename... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

QString identityText(const azure::ManagedIdentity& identity)
{
    const bool system = !identity.principalId.empty();
    const auto users = static_cast<int>(identity.userAssigned.size());
    return system && users > 0 ? Words::tr("system and %n more", nullptr, users)
        : system               ? Words::tr("system")
        : users > 0            ? Words::tr("%n assigned", nullptr, users)
                               : Words::tr("none");
}

void addIdentity(Properties& rows, const azure::ManagedIdentity& identity)
{
    rows.emplace_back(
        Words::tr("Identity"), identity.type.empty() ? Words::tr("none") : shown(identity.type));
    if (!identity.principalId.empty()) {
        rows.emplace_back(Words::tr("Object id of the system's"), shown(identity.principalId));
    }
    for (const auto& each : identity.userAssigned) {
        rows.emplace_back(Words::tr("Assigned identity"), shown(each.id, kLong));
        rows.emplace_back(Words::tr("Its object id"), shown(each.principalId));
        rows.emplace_back(Words::tr("Its client id"), shown(each.clientId));
    }
}

void addTags(Properties& rows, const azure::ResourceTags& tags)
{
    for (const auto& [name, value] : tags) {
        rows.emplace_back(Words::tr("Tag %1").arg(shown(name, 100)), shown(value));
    }
}

Properties ofMachine(const azure::VirtualMachine& machine)
{
    Properties rows{{Words::tr("Name"), shown(machine.name)},
        {Words::tr("Resource id"), shown(machine.id, kLong)},
        {QStringLiteral("vmId"), shown(machine.vmId)},
        {Words::tr("Location"), shown(machine.location)}, {Words::tr("Size"), shown(machine.size)},
        {Words::tr("System"), shown(machine.osType)}};
    if (!machine.scaleSetId.empty()) {
        rows.emplace_back(Words::tr("Scale set"), shown(machine.scaleSetId, kLong));
    }
    addIdentity(rows, machine.identity);
    const auto each = [&](const QString& name, const std::vector<std::string>& ids) {
        for (const auto& id : ids) {
            rows.emplace_back(name, shown(id, kLong));
        }
    };
    each(Words::tr("Network interface"), machine.interfaceIds);
    each(Words::tr("Subnet"), machine.subnetIds);
    each(Words::tr("Security group"), machine.securityGroupIds);
    addTags(rows, machine.tags);
    return rows;
}

Properties ofScaleSet(const azure::ScaleSet& set)
{
    Properties rows{{Words::tr("Name"), shown(set.name)},
        {Words::tr("Resource id"), shown(set.id, kLong)},
        {Words::tr("Location"), shown(set.location)},
        {Words::tr("Orchestration"), shown(set.orchestration)},
        {Words::tr("Instances"), QString::number(set.capacity)}};
    addIdentity(rows, set.identity);
    addTags(rows, set.tags);
    return rows;
}

} // namespace

std::string ResourceNode::id() const
{
    return std::visit(Overloaded{[](const Note&) { return std::string(); },
                          [](const azure::DirectoryTenant&) { return std::string(); },
                          [](const azure::CloudSubscription& of) {
                              return "/subscriptions/" + of.subscriptionId;
                          },
                          [](const auto& of) { return of.id; }},
        what);
}

QString nameOf(const ResourceNode& node)
{
    return std::visit(
        Overloaded{[](const ResourceNode::Note& of) { return of.text; },
            [](const azure::DirectoryTenant& of) {
                return shown(of.displayName.empty() ? of.tenantId : of.displayName, 120);
            },
            [](const azure::CloudSubscription& of) {
                return shown(of.displayName.empty() ? of.subscriptionId : of.displayName, 120);
            },
            [](const auto& of) { return shown(of.name, 120); }},
        node.what);
}

QString kindOf(const ResourceNode& node)
{
    return std::visit(
        Overloaded{[](const ResourceNode::Note&) { return QString(); },
            [](const azure::DirectoryTenant&) { return Words::tr("tenant"); },
            [](const azure::CloudSubscription& of) {
                return of.state.empty() || equalNoCase(of.state, "Enabled")
                    ? Words::tr("subscription")
                    : Words::tr("subscription, %1").arg(shown(of.state, 20).toLower());
            },
            [](const azure::VirtualMachine& of) {
                return of.instanceId.empty() ? Words::tr("machine") : Words::tr("instance");
            },
            [](const azure::ScaleSet& of) {
                return Words::tr("scale set, %1").arg(shown(of.orchestration, 20).toLower());
            }},
        node.what);
}

QString placeOf(const ResourceNode& node)
{
    return std::visit(Overloaded{[](const azure::VirtualMachine& of) { return shown(of.location); },
                          [](const azure::ScaleSet& of) { return shown(of.location); },
                          [](const auto&) { return QString(); }},
        node.what);
}

QString identityOf(const ResourceNode& node)
{
    return std::visit(
        Overloaded{[](const azure::VirtualMachine& of) { return identityText(of.identity); },
            [](const azure::ScaleSet& of) { return identityText(of.identity); },
            [](const auto&) { return QString(); }},
        node.what);
}

Properties propertiesOf(const ResourceNode& node)
{
    return std::visit(Overloaded{[](const ResourceNode::Note&) { return Properties(); },
                          [](const azure::DirectoryTenant& of) {
                              return Properties{{Words::tr("Tenant"), shown(of.tenantId)},
                                  {Words::tr("Name"), shown(of.displayName)},
                                  {Words::tr("Domain"), shown(of.defaultDomain)}};
                          },
                          [](const azure::CloudSubscription& of) {
                              return Properties{{Words::tr("Name"), shown(of.displayName)},
                                  {Words::tr("Subscription"), shown(of.subscriptionId)},
                                  {Words::tr("Tenant"), shown(of.tenantId)},
                                  {Words::tr("State"), shown(of.state)}};
                          },
                          [](const azure::VirtualMachine& of) { return ofMachine(of); },
                          [](const azure::ScaleSet& of) { return ofScaleSet(of); }},
        node.what);
}

} // namespace attest::ui
