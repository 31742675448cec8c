// SPDX-License-Identifier: GPL-3.0-or-later
#include "lab/gate.h"

namespace attest::lab {

void Gate::set(Interceptor interceptor)
{
    const std::scoped_lock lock(m_lock);
    m_interceptor = std::move(interceptor);
}

http::Response Gate::answer(const http::Request& request) const
{
    Interceptor interceptor;
    {
        const std::scoped_lock lock(m_lock);
        interceptor = m_interceptor;
    }
    return interceptor ? interceptor(request, m_service) : m_service(request);
}

http::Handler Gate::handler()
{
    return
        [self = shared_from_this()](const http::Request& request) { return self->answer(request); };
}

} // namespace attest::lab
