// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lab/http/message.h"

#include <mutex>

namespace attest::lab {

/// What may come between a request and the service that answers it: a fault of the reply or of the
/// network. `next` is the service itself.
using Interceptor
    = std::function<http::Response(const http::Request& request, const http::Handler& next)>;

/// A service with room for an interceptor, set and taken away while it serves.
class Gate : public std::enable_shared_from_this<Gate> {
public:
    explicit Gate(http::Handler service) : m_service(std::move(service)) {}

    /// An empty one lets everything through.
    void set(Interceptor interceptor);
    [[nodiscard]] http::Response answer(const http::Request& request) const;
    [[nodiscard]] http::Handler handler();
    /// Behind any interceptor.
    [[nodiscard]] const http::Handler& service() const { return m_service; }

private:
    http::Handler m_service;
    mutable std::mutex m_lock;
    Interceptor m_interceptor;
};

} // namespace attest::lab
