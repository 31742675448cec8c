// SPDX-License-Identifier: GPL-3.0-or-later
#include "live/descriptor_source.h"

#include "live/issues.h"

#include <cstring>

namespace attest::live {

void DescriptorSource::run()
{
    say(SourceState::Connected);
    const int error = pump(m_descriptor);
    passRest();
    if (error != 0) {
        say(SourceState::Failed,
            Problem{issue::kUnreadable,
                {{"source", name()}, {"reason", std::string(std::strerror(error))}}, {}});
        return;
    }
    say(SourceState::Ended);
}

} // namespace attest::live
