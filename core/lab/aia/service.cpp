// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/aia/service.h"

#include "lab/http/parameters.h"

namespace attest::lab::aia {

namespace {

/// Path of a download address with its escapes undone, as requests are compared with.
std::string pathOf(std::string_view url)
{
    const std::size_t host = url.find("://") + 3;
    return http::percentDecoded(url.substr(url.find('/', host))).value_or(std::string());
}

} // namespace

http::Handler handler(std::shared_ptr<const Tenant> tenant)
{
    return [tenant = std::move(tenant)](const http::Request& request) {
        if (request.method != "GET" && request.method != "HEAD") {
            return http::text(405, "Method not allowed\n");
        }
        const std::string path = request.path();
        for (const std::string& url : tenant->pki().downloadUrls()) {
            if (pathOf(url) == path) {
                const Bytes der = tenant->pki().download(url).value_or(Bytes());
                return http::text(200, std::string(asText(der)), "application/octet-stream");
            }
        }
        return http::text(
            404, "<html><body>The resource cannot be found.</body></html>\n", "text/html");
    };
}

} // namespace attest::lab::aia
