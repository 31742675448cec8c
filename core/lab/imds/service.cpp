// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/imds/service.h"

#include "base/ascii.h"
#include "base/json_writer.h"
#include "lab/imds/instance.h"
#include "lab/imds/rules.h"
#include "lab/imds/versions.h"
#include "lab/mint/document.h"

#include <algorithm>

namespace attest::lab::imds {

namespace {

constexpr std::string_view kBase = "/metadata/";
constexpr std::size_t kLongestNonce = 32;

http::Response noAnswer()
{
    http::Response none;
    none.status = 0;
    return none;
}

http::Response versionList()
{
    JsonWriter json;
    json.beginObject().key("apiVersions").beginArray();
    const auto all = versions();
    for (auto version = all.rbegin(); version != all.rend(); ++version) {
        json.string(*version);
    }
    json.endArray().endObject();
    return http::json(200, json.take());
}

bool isNonce(std::string_view text)
{
    constexpr std::string_view kBesides = "+/=-_";
    return text.size() <= kLongestNonce && std::all_of(text.begin(), text.end(), [&](char c) {
        return isAlnum(c) || kBesides.find(c) != std::string_view::npos;
    });
}

http::Response instance(const World& world, const Machine& machine, std::string_view path,
    const http::Parameters& parameters)
{
    const Part root
        = instanceMetadata(world, machine, http::valueOf(parameters, "api-version").value_or(""));
    const Part* part = partAt(root, path);
    if (part == nullptr) {
        return plainError(404, "Not found");
    }
    const std::string format = http::valueOf(parameters, "format").value_or("json");
    if (format == "text") {
        return http::text(200, partText(*part));
    }
    if (std::holds_alternative<std::string>(part->value)) {
        return plainError(400, "Bad request. Requested a leaf node without format=text");
    }
    return http::json(200, partJson(*part));
}

/// One more request of a machine under way until the end of the scope.
class UnderWay {
public:
    UnderWay(std::mutex& lock, unsigned& count) : m_lock(lock), m_count(count)
    {
        const std::scoped_lock guard(m_lock);
        m_others = m_count++;
    }
    UnderWay(const UnderWay&) = delete;
    ~UnderWay()
    {
        const std::scoped_lock guard(m_lock);
        --m_count;
    }
    [[nodiscard]] unsigned others() const { return m_others; }

private:
    std::mutex& m_lock;
    unsigned& m_count;
    unsigned m_others = 0;
};

} // namespace

std::shared_ptr<Service> Service::make(
    std::shared_ptr<const Tenant> tenant, Allowance allowance, Ticks ticks)
{
    return std::shared_ptr<Service>(new Service(std::move(tenant), allowance, std::move(ticks)));
}

Service::Service(std::shared_ptr<const Tenant> tenant, Allowance allowance, Ticks ticks)
    : m_tenant(tenant)
    , m_allowance(allowance)
    , m_rates(std::move(ticks))
    , m_identities(std::move(tenant))
{
}

http::Handler Service::handlerOf(std::string machine)
{
    return [self = shared_from_this(), name = std::move(machine)](
               const http::Request& request) { return self->answer(name, request); };
}

http::Response Service::answer(const std::string& name, const http::Request& request)
{
    const auto world = m_tenant->world();
    const Machine* machine = findMachine(*world, name);
    if (machine == nullptr) {
        return noAnswer();
    }
    std::string path = request.path();
    while (path.ends_with('/')) {
        path.pop_back(); // some clients write one
    }
    if (!path.starts_with(kBase)) {
        return plainError(404, "Not found");
    }
    const std::string_view below = std::string_view(path).substr(kBase.size());
    const auto parameters = http::parametersOf(http::queryPart(request.target));
    const bool forIdentity = below.starts_with("identity/");
    const auto refusal
        = refusalOf(request, parameters, forIdentity ? Category::Identity : Category::General);
    if (below == "versions" && (!refusal || request.header("Metadata") == "true")) {
        return versionList(); // the one place that wants no api-version
    }
    if (refusal) {
        return *refusal;
    }
    if (forIdentity) {
        return identity(world, *machine, below, parameters);
    }
    if (!m_rates.take(name, m_allowance.perSecond)) {
        return plainError(429, "Too many requests");
    }
    if (below == "attested/document") {
        return attested(*world, *machine, parameters);
    }
    if (below == "instance" || below.starts_with("instance/")) {
        return instance(
            *world, *machine, below.substr(std::min<std::size_t>(9, below.size())), parameters);
    }
    return plainError(404, "Not found");
}

http::Response Service::identity(const std::shared_ptr<const World>& world, const Machine& machine,
    std::string_view path, const http::Parameters& parameters)
{
    std::unique_lock lock(m_lock);
    unsigned& count = m_identityNow[machine.name]; // nodes keep their address
    lock.unlock();
    const UnderWay underWay(m_lock, count);
    const bool tooMany
        = m_allowance.identityAtOnce > 0 && underWay.others() >= m_allowance.identityAtOnce;
    if (tooMany || !m_rates.take("identity/" + machine.name, m_allowance.identityPerSecond)) {
        return identityError(429, "too_many_requests", "Too many requests");
    }
    if (path == "identity/oauth2/token") {
        return m_identities.token(world, machine, parameters);
    }
    if (path == "identity/info") {
        return m_identities.info(*world, machine);
    }
    return identityError(404, "not_found", "Not found");
}

http::Response Service::attested(
    const World& world, const Machine& machine, const http::Parameters& parameters) const
{
    const std::string version = http::valueOf(parameters, "api-version").value_or("");
    if (version < "2018-10-01") {
        return notThisVersion(); // attested data came with this one
    }
    AttestedSpec spec;
    spec.nonce = http::valueOf(parameters, "nonce");
    if (spec.nonce && !isNonce(*spec.nonce)) {
        return plainError(400, "Bad request. Invalid nonce");
    }
    if (spec.nonce && spec.nonce->empty()) {
        spec.nonce.reset();
    }
    spec.licenseType = machine.licenseType;
    spec.plan = machine.plan;
    spec.sku = machine.image.sku;
    spec.subscriptionId = machine.group.subscriptionId;
    spec.vmId = machine.vmId;
    const Time now = m_tenant->now();
    spec.createdOn = {now.seconds, 0};
    for (const auto& [since, member] : {std::pair{"2019-04-30", "subscriptionId"},
             std::pair{"2019-11-01", "sku"}, std::pair{"2020-09-01", "licenseType"}}) {
        if (version < since) {
            spec.omitted.emplace_back(member);
        }
    }
    if (world.hooks.documentContent) {
        world.hooks.documentContent(machine, spec);
    }
    CmsShape shape = azureShape(m_tenant->pki().leaf(world.cloud, machine.location, world.signers));
    if (world.hooks.documentShape) {
        world.hooks.documentShape(machine, shape);
    }
    return http::json(200, mintDocument(spec, shape).envelope);
}

} // namespace attest::lab::imds
