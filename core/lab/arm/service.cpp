// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arm/service.h"

#include "base/ascii.h"
#include "lab/arm/shapes.h"
#include "lab/http/parameters.h"
#include "lab/mint/guid.h"

#include <algorithm>
#include <charconv>

namespace attest::lab::arm {

namespace {

/// "2024-07-01", "2024-07-01-preview"
bool isApiVersion(std::string_view text)
{
    const std::string_view date = text.substr(0, 10);
    for (std::size_t i = 0; i < date.size(); ++i) {
        if (i == 4 || i == 7 ? date[i] != '-' : !isDigit(date[i])) {
            return false;
        }
    }
    // Resource Manager itself is of 2014. Which versions each provider has is not simulated.
    const auto month = date.size() == 10 ? date.substr(5, 2) : std::string_view();
    return date >= "2014" && month >= "01" && month <= "12" && date.substr(8) >= "01"
        && date.substr(8) <= "31" && (text.size() == 10 || text[10] == '-');
}

std::optional<http::Response> versionRefusal(const http::Request& request)
{
    const auto version = request.query("api-version");
    if (!version || version->empty()) {
        return errorAnswer(400, "MissingApiVersionParameter",
            "The api-version query parameter (?api-version=) is required for all requests.");
    }
    if (!isApiVersion(*version)) {
        return errorAnswer(400, "InvalidApiVersionParameter",
            "The api-version '" + *version
                + "' is invalid. The supported versions are dates in the form yyyy-MM-dd.");
    }
    return std::nullopt;
}

const Subscription* findSubscription(const World& world, std::string_view id)
{
    for (const Subscription& one : world.subscriptions) {
        if (equalNoCase(one.subscriptionId, id)) {
            return &one;
        }
    }
    return nullptr;
}

/// The metadata of the cloud that clients configure themselves from.
http::Response endpoints(const World& world, std::string_view host)
{
    const CloudFacts& facts = factsOf(world.cloud);
    return http::json(200,
        std::string(
            "{\"portal\":\"https://portal.azure.com\",\"authentication\":{\"loginEndpoint\":"
            "\"https://")
            + std::string(facts.authorityHost) + "/\",\"audiences\":[\""
            + managementAudiences(world.cloud)[0] + "\",\"" + managementAudiences(world.cloud)[2]
            + "\"],\"tenant\":\"common\",\"identityProvider\":\"AAD\"},\"graphAudience\":\"https://"
            + std::string(facts.graphHost) + "/\",\"resourceManager\":\"https://"
            + std::string(host) + "/\",\"name\":\"" + std::string(facts.environment) + "\"}");
}

} // namespace

std::shared_ptr<Service> Service::make(std::shared_ptr<Tenant> tenant, Options options)
{
    return std::shared_ptr<Service>(new Service(std::move(tenant), std::move(options)));
}

Service::Service(std::shared_ptr<Tenant> tenant, Options options)
    : m_tenant(tenant)
    , m_options(std::move(options))
    , m_callers(tenant, managementAudiences(tenant->world()->cloud))
{
}

http::Handler Service::handler()
{
    return [self = shared_from_this()](const http::Request& request) {
        http::Response response = self->answer(request);
        addServiceHeaders(response, request,
            deriveGuid(
                self->m_tenant->pki().seed(), "arm-request/" + std::to_string(++self->m_count)));
        return response;
    };
}

std::shared_ptr<const Inventory> Service::inventoryOf(const std::shared_ptr<const World>& world)
{
    const std::scoped_lock lock(m_lock);
    if (m_inventoryOf != world) {
        m_inventory = std::make_shared<const Inventory>(*world);
        m_inventoryOf = world;
    }
    return m_inventory;
}

http::Response Service::answer(const http::Request& request)
{
    const auto world = m_tenant->world();
    std::string path = request.path();
    while (path.ends_with('/')) {
        path.pop_back();
    }
    if (lowered(path) == "/metadata/endpoints") {
        return endpoints(*world, request.header("Host").value_or(""));
    }
    const auto judged = m_callers.judge(world, request.header("Authorization"));
    if (const auto* bad = std::get_if<BadBearer>(&judged)) {
        return unauthenticated(*world, *bad, m_tenant->now());
    }
    if (auto refusal = versionRefusal(request)) {
        return *refusal;
    }
    const auto address = addressOf(path);
    if (!address) {
        return errorAnswer(404, "InvalidResourceType", "The path is not known here.");
    }
    return route({request, *world, *inventoryOf(world), std::get<Caller>(judged), path, *address});
}

http::Response Service::route(const Asked& asked)
{
    const std::string path = lowered(asked.path);
    const Address& address = asked.address;
    if (path == "/tenants") {
        return http::json(200, page({tenantJson(asked.world.directory)}));
    }
    if (path == "/subscriptions") {
        return subscriptions(asked);
    }
    if (equalNoCase(address.type(), "Microsoft.ResourceGraph/resources")) {
        return graph(asked);
    }
    if (!address.subscription.empty()
        && findSubscription(asked.world, address.subscription) == nullptr) {
        return errorAnswer(404, "SubscriptionNotFound",
            "The subscription '" + address.subscription + "' could not be found.");
    }
    if (path.find("/operations/") != std::string::npos) {
        return commandResult(path.substr(path.rfind('/') + 1));
    }
    if (equalNoCase(address.space, "Microsoft.Authorization")) {
        return asked.request.method == "GET" ? access(asked) : writeAssignment(asked);
    }
    if (asked.request.method == "POST" && path.ends_with("/runcommand")) {
        return runCommand(asked);
    }
    if (asked.request.method != "GET") {
        return errorAnswer(405, "MethodNotAllowed", "The lab's resources can only be read.");
    }
    if (address.space.empty()) {
        return scope(asked);
    }
    return address.isList() ? list(asked) : resource(asked);
}

http::Response Service::paged(const Asked& asked, const std::vector<std::string>& items) const
{
    const std::string token = asked.request.query("$skiptoken").value_or("0");
    std::size_t from = 0;
    std::from_chars(token.data(), token.data() + token.size(), from);
    from = std::min(from, items.size());
    const std::size_t to
        = std::min(items.size(), from + std::max<std::size_t>(m_options.pageSize, 1));
    std::optional<std::string> next;
    if (to < items.size()) {
        next = "https://" + std::string(asked.request.header("Host").value_or("")) + asked.path
            + "?api-version=" + asked.request.query("api-version").value_or("")
            + "&%24skiptoken=" + std::to_string(to);
    }
    return http::json(200,
        page({items.begin() + static_cast<std::ptrdiff_t>(from),
                 items.begin() + static_cast<std::ptrdiff_t>(to)},
            next));
}

http::Response Service::subscriptions(const Asked& asked) const
{
    std::vector<std::string> visible;
    for (const Subscription& one : asked.world.subscriptions) {
        const std::string id = "/subscriptions/" + one.subscriptionId;
        // Whoever holds a role anywhere in it sees that it is there.
        const bool any = std::any_of(asked.world.assignments.begin(), asked.world.assignments.end(),
            [&](const RoleAssignment& role) {
                return equalNoCase(role.principalId, asked.caller.objectId)
                    && (isWithin(role.scope, id) || isWithin(id, role.scope));
            });
        if (any) {
            visible.push_back(toJson(one));
        }
    }
    return http::json(200, page(visible));
}

http::Response Service::scope(const Asked& asked) const
{
    const World& world = asked.world;
    const auto may = [&](std::string_view action, std::string_view id) {
        return isAllowed(world.assignments, asked.caller.objectId, action, id);
    };
    constexpr char kReadGroup[] = "Microsoft.Resources/subscriptions/resourceGroups/read";
    const std::string subscription = "/subscriptions/" + asked.address.subscription;
    if (equalNoCase(asked.path, subscription + "/resourceGroups")) {
        std::vector<std::string> items;
        for (const ResourceGroup& group : world.groups) {
            if (isWithin(groupId(group.at), subscription) && may(kReadGroup, groupId(group.at))) {
                items.push_back(groupJson(group));
            }
        }
        return paged(asked, items);
    }
    if (!asked.address.group.empty()) {
        if (!may(kReadGroup, asked.path)) {
            return unauthorized(asked.caller, kReadGroup, asked.path);
        }
        for (const ResourceGroup& group : world.groups) {
            if (equalNoCase(groupId(group.at), asked.path)) {
                return http::json(200, groupJson(group));
            }
        }
        return errorAnswer(404, "ResourceGroupNotFound",
            "Resource group '" + asked.address.group + "' could not be found.");
    }
    constexpr char kRead[] = "Microsoft.Resources/subscriptions/read";
    if (!may(kRead, subscription)) {
        return unauthorized(asked.caller, kRead, subscription);
    }
    return http::json(200, toJson(*findSubscription(world, asked.address.subscription)));
}

http::Response Service::resource(const Asked& asked) const
{
    const Address& address = asked.address;
    const std::string action = address.type() + "/read";
    if (!isAllowed(asked.world.assignments, asked.caller.objectId, action, asked.path)) {
        return unauthorized(asked.caller, action, asked.path);
    }
    const bool group = std::any_of(
        asked.world.groups.begin(), asked.world.groups.end(), [&](const ResourceGroup& one) {
            return equalNoCase(one.at.name, address.group)
                && equalNoCase(one.at.subscriptionId, address.subscription);
        });
    if (!group) {
        return errorAnswer(404, "ResourceGroupNotFound",
            "Resource group '" + address.group + "' could not be found.");
    }
    const Resource* found = asked.inventory.find(asked.path);
    if (found == nullptr) {
        return notFound(address.type(), address.names.back(), address.group);
    }
    if (!equalNoCase(asked.request.query("$expand").value_or(""), "instanceView")) {
        return http::json(200, found->json);
    }
    std::string json = found->json;
    constexpr std::string_view kState = "\"provisioningState\"";
    if (const std::size_t at = json.rfind(kState); at != std::string::npos) {
        json.insert(at, "\"instanceView\":" + instanceViewJson(found->name) + ",");
    }
    return http::json(200, json);
}

http::Response Service::list(const Asked& asked) const
{
    const Address& address = asked.address;
    const std::string type = address.type();
    const std::string parent = address.parent(asked.path);
    if (equalNoCase(address.types.back(), "instanceView")) {
        const Resource* machine = asked.inventory.find(parent);
        const std::string action = type + "/read";
        if (!isAllowed(asked.world.assignments, asked.caller.objectId, action, parent)) {
            return unauthorized(asked.caller, action, parent);
        }
        return machine == nullptr ? notFound(type, address.names.back(), address.group)
                                  : http::json(200, instanceViewJson(machine->name));
    }
    std::vector<std::string> items;
    bool anyAllowed
        = isAllowed(asked.world.assignments, asked.caller.objectId, type + "/read", parent);
    for (const Resource& one : asked.inventory.all()) {
        if (equalNoCase(one.type, type) && isWithin(one.id, parent)
            && isAllowed(asked.world.assignments, asked.caller.objectId, type + "/read", one.id)) {
            items.push_back(one.json);
            anyAllowed = true;
        }
    }
    return anyAllowed ? paged(asked, items) : unauthorized(asked.caller, type + "/read", parent);
}

} // namespace attest::lab::arm
