// SPDX-License-Identifier: GPL-3.0-or-later
#include "files.h"

#include "shown_argument.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace attest::app {

namespace {

constexpr std::size_t kMostKept = 64;
constexpr std::size_t kMostKeptBytes = std::size_t{64} << 20U;

class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number > STDERR_FILENO) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool valid() const { return m_number >= 0; }

private:
    int m_number;
};

UsageError unreadable(const std::string& path, int error)
{
    if (const auto contents = contentsInPlaceOfPath(path)) {
        // Never said back: it may be a credential, and error streams are kept.
        return {"usage.unreadable-path",
            {QT_TRANSLATE_NOOP("assay",
                 "a file is expected here, and this looks like {kind}; put it in a file and "
                 "name that, or give - and put it on standard input: assay VERB - < FILE"),
                {{"kind", Sentence(*contents)}}}};
    }
    return {"usage.unreadable-path",
        {QT_TRANSLATE_NOOP("assay", "cannot read {file}: {reason}"),
            {{"file", quotedArgument(path)}, {"reason", std::strerror(error)}}}};
}

UsageError unwritable(const std::string& path, int error)
{
    return {"usage.unwritable-path",
        {QT_TRANSLATE_NOOP("assay", "cannot write {file}: {reason}"),
            {{"file", quotedArgument(path)}, {"reason", std::strerror(error)}}}};
}

/// 0, or why not all of it was written.
int writeAll(int descriptor, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno != EINTR) {
            return errno;
        }
        text.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(written, 0)));
    }
    return 0;
}

// Regular files only: a pipe has no identity that says whether its contents changed.
std::string identityOf(const struct stat& facts)
{
    if (!S_ISREG(facts.st_mode)) {
        return {};
    }
    std::string identity;
    for (const auto part :
        {static_cast<long long>(facts.st_dev), static_cast<long long>(facts.st_ino),
            static_cast<long long>(facts.st_size), static_cast<long long>(facts.st_mtim.tv_sec),
            static_cast<long long>(facts.st_mtim.tv_nsec),
            static_cast<long long>(facts.st_ctim.tv_sec),
            static_cast<long long>(facts.st_ctim.tv_nsec)}) {
        identity += std::to_string(part) + ' ';
    }
    return identity;
}

/// One byte more than the limit where there is more, so that the caller can tell.
OrUsage<Bytes> readAll(
    int descriptor, const std::string& path, std::size_t limit, std::size_t guess)
{
    constexpr std::size_t kStep = 16384;
    Bytes bytes;
    bytes.reserve(std::min(guess, limit) + 1);
    for (;;) {
        const std::size_t had = bytes.size();
        const std::size_t wanted
            = std::min(std::max(kStep, guess > had ? guess - had + 1 : 0), limit + 1 - had);
        if (wanted == 0) {
            return bytes;
        }
        bytes.resize(had + wanted);
        const auto got = ::read(descriptor, bytes.data() + had, wanted);
        const int error = errno;
        bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0) {
            return bytes;
        }
        if (got < 0 && error != EINTR) {
            return unreadable(path, error);
        }
    }
}

bool isNullDevice(const struct stat& facts)
{
    constexpr unsigned kMemory = 1, kNull = 3; // Linux, Documentation/admin-guide/devices.txt
    return S_ISCHR(facts.st_mode) && facts.st_rdev == makedev(kMemory, kNull);
}

/// One of the three standard streams, under whatever name: /dev/stdin, /proc/self/fd/1.
bool isOwnStream(const struct stat& facts)
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        struct stat own {};
        if (::fstat(number, &own) == 0 && own.st_dev == facts.st_dev
            && own.st_ino == facts.st_ino) {
            return true;
        }
    }
    return false;
}

/// A file of the kernel can make a reader wait though it calls itself regular (/proc/kmsg,
/// trace_pipe). Numbers as in linux/magic.h.
bool isOfKernel(int descriptor)
{
    constexpr long kProc = 0x9fa0, kSys = 0x62656572, kDebug = 0x64626720, kTrace = 0x74726163;
    struct statfs facts {};
    if (::fstatfs(descriptor, &facts) != 0) {
        return true;
    }
    const auto type = static_cast<long>(facts.f_type);
    return type == kProc || type == kSys || type == kDebug || type == kTrace;
}

bool fitsBatch(int descriptor, const struct stat& facts)
{
    return isNullDevice(facts)
        || (S_ISREG(facts.st_mode) && !isOwnStream(facts) && !isOfKernel(descriptor));
}

UsageError notInBatch(std::string_view code, const std::string& path)
{
    return {std::string(code),
        {QT_TRANSLATE_NOOP("assay", "{file}: in a batch only ordinary files are read and written"),
            {{"file", quotedArgument(path)}}}};
}

std::shared_ptr<FileData> tooLong(
    const std::string& name, std::size_t limit, const struct stat& facts)
{
    FileData file{name, {}};
    file.excess = FileData::Excess{limit,
        S_ISREG(facts.st_mode) && facts.st_size > 0
            ? std::optional(static_cast<std::uint64_t>(facts.st_size))
            : std::nullopt};
    return std::make_shared<FileData>(std::move(file));
}

/// A descriptor of the caller's.
OrUsage<int> openToRead(const std::string& path, std::FILE* standardInput)
{
    const bool isInput = path == "-";
    if (isInput && !standardInput) {
        return UsageError{"usage.no-input",
            QT_TRANSLATE_NOOP("assay", "there is no standard input to read here")};
    }
    const bool inBatch = !standardInput;
    // Not waiting for the other end of a pipe is decided at opening; regular files do not care.
    const int number = isInput
        ? fileno(standardInput)
        : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY | (inBatch ? O_NONBLOCK : 0));
    struct stat facts {};
    if (number < 0 || ::fstat(number, &facts) != 0) {
        return unreadable(path, errno);
    }
    if (inBatch && !S_ISDIR(facts.st_mode) && !fitsBatch(number, facts)) {
        const Descriptor closes(number);
        return notInBatch("usage.unreadable-path", path);
    }
    return number;
}

} // namespace

OrUsage<std::unique_ptr<Incoming>> Incoming::open(const std::string& path, std::FILE* standardInput)
{
    auto opened = openToRead(path, standardInput);
    if (auto* error = std::get_if<UsageError>(&opened)) {
        return std::move(*error);
    }
    return std::unique_ptr<Incoming>(new Incoming(path, std::get<int>(opened)));
}

Incoming::~Incoming()
{
    const Descriptor closes(m_descriptor);
}

OrUsage<std::size_t> Incoming::read(std::span<char> into)
{
    for (;;) {
        const auto got = ::read(m_descriptor, into.data(), into.size());
        if (got >= 0) {
            return static_cast<std::size_t>(got);
        }
        if (errno != EINTR) {
            return unreadable(m_path, errno);
        }
    }
}

OrUsage<FilePtr> Files::read(
    const std::string& path, std::size_t limit, Keep keep, std::FILE* standardInput)
{
    const bool isInput = path == "-";
    auto opened = openToRead(path, standardInput);
    if (auto* error = std::get_if<UsageError>(&opened)) {
        return std::move(*error);
    }
    const Descriptor file(std::get<int>(opened));
    struct stat facts {};
    if (::fstat(file.number(), &facts) != 0) {
        return unreadable(path, errno);
    }
    const std::string name = isInput ? "standard input" : path;
    if (S_ISREG(facts.st_mode) && static_cast<std::uint64_t>(facts.st_size) > limit) {
        return FilePtr(tooLong(name, limit, facts));
    }
    const auto identity = keep == Keep::Yes ? identityOf(facts) : std::string();
    const auto found = m_kept.find(path);
    if (!identity.empty() && found != m_kept.end() && found->second.identity == identity
        && found->second.file->bytes.size() <= limit) {
        return found->second.file;
    }
    auto bytes = readAll(file.number(), path, limit, static_cast<std::size_t>(facts.st_size));
    if (auto* error = std::get_if<UsageError>(&bytes)) {
        return std::move(*error);
    }
    if (std::get<Bytes>(bytes).size() > limit) {
        return FilePtr(tooLong(name, limit, facts));
    }
    auto made = std::make_shared<const FileData>(FileData{name, std::move(std::get<Bytes>(bytes))});
    if (!identity.empty()) {
        if (m_kept.size() >= kMostKept || m_keptBytes > kMostKeptBytes) {
            m_kept.clear();
            m_keptBytes = 0;
        }
        m_keptBytes += made->bytes.size();
        m_kept.insert_or_assign(path, Kept{identity, made});
    }
    return FilePtr(std::move(made));
}

std::optional<UsageError> writeFile(const std::string& path, std::string_view text,
    Existing existing, Readers readers, Devices devices)
{
    // Beside the target, because a rename does not cross file systems. A device or a pipe cannot be
    // replaced and is written as it is.
    struct stat facts {};
    const bool isThere = ::stat(path.c_str(), &facts) == 0;
    const bool inPlace = isThere && !S_ISREG(facts.st_mode);
    if (inPlace && devices == Devices::Refuse && !S_ISDIR(facts.st_mode) && !isNullDevice(facts)) {
        return notInBatch("usage.unwritable-path", path);
    }
    if (isThere && !inPlace && existing == Existing::Refuse) {
        return UsageError{"usage.exists",
            {QT_TRANSLATE_NOOP(
                 "assay", "{file} exists already; give another name, or --force to replace it"),
                {{"file", quotedArgument(path)}}}};
    }
    const std::string name = inPlace ? path : path + "." + std::to_string(::getpid()) + ".part";
    const Descriptor file(
        ::open(name.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY | (inPlace ? 0 : O_CREAT | O_EXCL),
            readers == Readers::Owner ? 0600 : 0666));
    if (!file.valid()) {
        return unwritable(path, errno);
    }
    const int error = writeAll(file.number(), text);
    if (inPlace) {
        return error ? std::optional(unwritable(path, error)) : std::nullopt;
    }
    if (error || ::fsync(file.number()) != 0 || ::rename(name.c_str(), path.c_str()) != 0) {
        const int reason = error ? error : errno;
        ::unlink(name.c_str());
        return unwritable(path, reason);
    }
    return std::nullopt;
}

} // namespace attest::app
