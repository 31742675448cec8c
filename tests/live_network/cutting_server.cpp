// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutting_server.h"

namespace attest::test {
namespace {

namespace http = lab::http;

// Ends a followed log after some bytes, in the middle of a line as like as not.
class Cut final : public http::BodySource {
public:
    Cut(std::shared_ptr<http::BodySource> inner, std::size_t left)
        : m_inner(std::move(inner))
        , m_left(left)
    {
    }
    std::optional<std::string> next() override
    {
        auto part = m_inner->next();
        if (!part || m_left == 0) {
            return std::nullopt;
        }
        part->resize(std::min(part->size(), m_left));
        m_left -= part->size();
        return part;
    }

private:
    std::shared_ptr<http::BodySource> m_inner;
    std::size_t m_left;
};

} // namespace

CuttingServer::CuttingServer(http::Handler inner, unsigned seed, int cuts)
    : m_inner(std::move(inner))
    , m_random(seed)
    , m_cuts(cuts)
{
    auto listening
        = http::Server::listen([this](const http::Request& request) { return answer(request); });
    m_server.emplace(std::move(*listening));
}

std::string CuttingServer::url() const
{
    return "http://127.0.0.1:" + std::to_string(m_server->port());
}

int CuttingServer::cutsMade() const
{
    const std::scoped_lock hold(m_lock);
    return m_made;
}

http::Response CuttingServer::answer(const http::Request& request)
{
    auto response = m_inner(request);
    const std::scoped_lock hold(m_lock);
    if (m_made >= m_cuts) {
        return response;
    }
    switch (m_random() % 6) {
    case 0:
        ++m_made;
        return {};
    case 1: {
        ++m_made;
        http::Response gone;
        gone.status = 0;
        return gone;
    }
    case 2:
        ++m_made;
        return http::text(503, "upstream connect error");
    default:
        if (response.source) {
            ++m_made;
            response.source = std::make_shared<Cut>(response.source, m_random() % 5000);
        }
        return response;
    }
}

} // namespace attest::test
