// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/arc/agent.h"

#include "lab/imds/rules.h"
#include "lab/mint/guid.h"
#include "lab/mint/stream.h"
#include "lab/mint/text_code.h"

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace attest::lab::arc {

namespace {

constexpr std::size_t kMostKeys = 16;
constexpr std::size_t kKeyBytes = 48;

http::Response noAnswer()
{
    http::Response none;
    none.status = 0;
    return none;
}

/// For its owner alone: never through a link that somebody put there, nor into a file that others may read, as one
/// of a lab that was killed.
bool writeKey(const std::string& file, const std::string& content)
{
    constexpr mode_t kOwner = 0600;
    ::unlink(file.c_str());
    const int descriptor
        = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, kOwner);
    if (descriptor < 0) {
        return false;
    }
    const bool whole = ::write(descriptor, content.data(), content.size())
        == static_cast<ssize_t>(content.size());
    return ::close(descriptor) == 0 && whole;
}

/// As the metadata service's identities know a machine.
Machine holderOf(const ArcMachine& arc)
{
    Machine holder;
    holder.name = arc.name;
    holder.vmId = arc.vmId;
    holder.identity = arc.identity;
    return holder;
}

} // namespace

std::shared_ptr<Agent> Agent::make(std::shared_ptr<const Tenant> tenant, std::string tokens)
{
    return std::shared_ptr<Agent>(new Agent(std::move(tenant), std::move(tokens)));
}

Agent::Agent(std::shared_ptr<const Tenant> tenant, std::string tokens)
    : m_tenant(tenant)
    , m_tokens(std::move(tokens))
    , m_identities(std::move(tenant))
{
}

Agent::~Agent()
{
    for (const Key& key : m_keys) {
        ::unlink(key.file.c_str());
    }
}

http::Handler Agent::handler()
{
    return
        [self = shared_from_this()](const http::Request& request) { return self->answer(request); };
}

http::Response Agent::answer(const http::Request& request)
{
    const auto world = m_tenant->world();
    if (!world->arc) {
        return noAnswer();
    }
    if (request.path() != kTokenPath) {
        return imds::identityError(404, "not_found", "Not found");
    }
    const auto parameters = http::parametersOf(http::queryPart(request.target));
    if (auto refusal = imds::refusalOf(request, parameters, imds::Category::Identity)) {
        return *std::move(refusal);
    }
    const auto authorization = request.header("Authorization");
    if (!authorization || !isKey(*authorization)) {
        return challenge(*world);
    }
    http::Parameters known;
    std::ranges::copy_if(parameters, std::back_inserter(known),
        [](const auto& parameter) { return parameter.first == "resource"; });
    return m_identities.token(world, holderOf(*world->arc), known);
}

bool Agent::isKey(std::string_view authorization) const
{
    const std::scoped_lock lock(m_lock);
    return std::ranges::any_of(
        m_keys, [&](const Key& key) { return authorization == "Basic " + key.content; });
}

http::Response Agent::challenge(const World& world)
{
    const std::scoped_lock lock(m_lock);
    const std::string label = "arc-key/" + std::to_string(++m_made);
    Key key{m_tokens + "/" + deriveGuid(world.seed, label) + ".key",
        base64url(Stream(world.seed, label).take(kKeyBytes))};
    if (!writeKey(key.file, key.content)) {
        return imds::identityError(500, "server_error", "The key cannot be written");
    }
    auto refusal = imds::identityError(
        401, "unauthorized_client", "The content of the agent's key is missing or is not its");
    refusal.headers.push_back({"WWW-Authenticate", "Basic realm=" + key.file});
    m_keys.push_back(std::move(key));
    if (m_keys.size() > kMostKeys) {
        ::unlink(m_keys.front().file.c_str());
        m_keys.pop_front();
    }
    return refusal;
}

} // namespace attest::lab::arc
