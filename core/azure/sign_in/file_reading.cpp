// SPDX-License-Identifier: GPL-3.0-or-later
#include "azure/sign_in/file_reading.h"

#include "azure/sign_in/credential_issues.h"
#include "base/bounded_text.h"

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::azure {

namespace {

struct Closed {
    int descriptor;
    ~Closed() { ::close(descriptor); }
};

Problem unreadable(const std::string& path, int error)
{
    char buffer[128] = {};
    return {issue::kFileUnreadable,
        {{"file", bounded(path, kMostTextBytes)},
            {"reason", std::string(::strerror_r(error, buffer, sizeof buffer))}},
        {}};
}

} // namespace

Result<SecretBytes> readSecretFile(const std::string& path, std::size_t most)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        return unreadable(path, errno);
    }
    const Closed closed{descriptor};
    struct stat facts {};
    if (::fstat(descriptor, &facts) != 0) {
        return unreadable(path, errno);
    }
    if (!S_ISREG(facts.st_mode)) {
        return unreadable(path, S_ISDIR(facts.st_mode) ? EISDIR : EINVAL);
    }
    // One more than allowed, so that a file that grows meanwhile is noticed; never grown, so that no copy
    // stays behind.
    Bytes bytes(most + 1);
    std::size_t length = 0;
    while (length < bytes.size()) {
        const ssize_t count = ::read(descriptor, bytes.data() + length, bytes.size() - length);
        if (count < 0 && errno == EINTR) {
            continue;
        }
        if (count < 0) {
            return unreadable(path, errno);
        }
        if (count == 0) {
            break;
        }
        length += static_cast<std::size_t>(count);
    }
    SecretBytes all(std::move(bytes));
    if (length > most) {
        return Problem{issue::kFileTooLarge,
            {{"file", bounded(path, kMostTextBytes)}, {"limit", static_cast<std::int64_t>(most)}},
            {}};
    }
    return SecretBytes(copyBytes(all.view().first(length)));
}

} // namespace attest::azure
