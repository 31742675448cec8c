// SPDX-License-Identifier: GPL-3.0-or-later
// The case file: what is taken is written back and taken again as the same, and can be replayed
// whatever its evidence, policy and answers hold.
#include "case/casefile.h"

#include <cstdlib>

using namespace attest;
using namespace attest::casefile;

namespace {

void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

Result<Case> again(const std::string& text)
{
    return read("again", copyBytes(asBytes(text)));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto c = read("given", Bytes(data, data + size));
    if (!c) {
        require(!c.problem().id.empty());
        return 0;
    }
    const std::string text = write(*c, TokenKeeping::Keep);
    const auto same = again(text);
    require(same.ok());
    require(write(*same, TokenKeeping::Keep) == text);

    const auto stripped = again(write(redacted(*c), TokenKeeping::StripSignature));
    require(stripped.ok());
    static_cast<void>(describeContents(*stripped));
    trust::Workbench bench;
    if (const auto appraisal = replay(*c, bench)) {
        require(appraisal->finished());
    }
    return 0;
}
