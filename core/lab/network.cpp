// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/network.h"

#include "base/ascii.h"

#include <algorithm>

namespace attest::lab {

namespace {

struct Address {
    std::string host;      ///< lower case, without the port
    std::string authority; ///< as written
    std::string target;
};

std::optional<Address> addressOf(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    if (scheme == std::string_view::npos) {
        return std::nullopt;
    }
    url.remove_prefix(scheme + 3);
    const std::size_t end = std::min(url.find_first_of("/?"), url.size());
    Address address;
    address.authority = std::string(url.substr(0, end));
    address.host = lowered(address.authority.substr(0, address.authority.find(':')));
    address.target = std::string(url.substr(end));
    if (address.target.empty() || address.target.front() != '/') {
        address.target.insert(0, 1, '/');
    }
    return address;
}

http::Response noAnswer()
{
    http::Response response;
    response.status = 0;
    return response;
}

} // namespace

void Network::attach(std::string host, http::Handler handler)
{
    const std::scoped_lock lock(m_lock);
    m_hosts.insert_or_assign(std::move(host), std::move(handler));
}

http::Response Network::ask(std::string_view url, http::Request request) const
{
    const auto address = addressOf(url);
    if (!address) {
        return noAnswer();
    }
    http::Handler handler;
    {
        const std::scoped_lock lock(m_lock);
        if (const auto found = m_hosts.find(address->host); found != m_hosts.end()) {
            handler = found->second;
        }
    }
    if (!handler) {
        return noAnswer();
    }
    request.target = address->target;
    if (!request.header("Host")) {
        request.headers.push_back({"Host", address->authority});
    }
    return handler(request);
}

} // namespace attest::lab
