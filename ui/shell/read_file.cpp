// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/read_file.h"

#include "case/issues.h"
#include "session/intake.h"
#include "theme/text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace attest::ui {
namespace {

Problem unreadable(const QString& path, const char* reason)
{
    return {casefile::issue::kUnreadable,
        {{"path", utf8(path)}, {"reason", utf8(QCoreApplication::translate("reading", reason))}},
        {}};
}

Problem tooLarge()
{
    return {casefile::issue::kTooLarge,
        {{"limit", static_cast<std::int64_t>(session::kIntakeBytes)}}, {}};
}

const char* reasonOf(int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return QT_TRANSLATE_NOOP("reading", "there is no such file");
    case EACCES:
    case EPERM:
        return QT_TRANSLATE_NOOP("reading", "you may not read it");
    case ELOOP:
        return QT_TRANSLATE_NOOP("reading", "its links lead in a circle");
    case ENAMETOOLONG:
        return QT_TRANSLATE_NOOP("reading", "its name is too long");
    case ENXIO:
        return QT_TRANSLATE_NOOP("reading", "it is a device or a socket, not a file");
    default:
        return QT_TRANSLATE_NOOP("reading", "the system could not read it");
    }
}

const char* oddKind(mode_t mode)
{
    if (S_ISDIR(mode)) {
        return QT_TRANSLATE_NOOP("reading", "it is a folder; open the files in it");
    }
    if (S_ISFIFO(mode)) {
        return QT_TRANSLATE_NOOP("reading", "it is a pipe, not a file");
    }
    return QT_TRANSLATE_NOOP("reading", "it is a device or a socket, not a file");
}

/// In pieces: a file may grow while it is read.
Result<Bytes> drain(int descriptor, const QString& path, std::size_t expected)
{
    Bytes bytes;
    bytes.reserve(expected);
    Bytes piece(std::size_t{1} << 16U);
    for (;;) {
        const auto got = ::read(descriptor, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return unreadable(path, reasonOf(errno));
        }
        if (got == 0) {
            return bytes;
        }
        bytes.insert(bytes.end(), piece.begin(), piece.begin() + got);
        if (bytes.size() > session::kIntakeBytes) {
            return tooLarge();
        }
    }
}

} // namespace

Result<Bytes> readWhole(const QString& path)
{
    if (path.contains(QChar(0))) {
        return unreadable(path, QT_TRANSLATE_NOOP("reading", "no file can be called that"));
    }
    const int descriptor
        = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        return unreadable(path, reasonOf(errno));
    }
    struct stat about {};
    Result<Bytes> result = Bytes();
    if (::fstat(descriptor, &about) != 0) {
        result = unreadable(path, reasonOf(errno));
    } else if (!S_ISREG(about.st_mode)) {
        result = unreadable(path, oddKind(about.st_mode));
    } else if (about.st_size > static_cast<off_t>(session::kIntakeBytes)) {
        result = tooLarge();
    } else {
        result = drain(descriptor, path, static_cast<std::size_t>(about.st_size));
    }
    ::close(descriptor);
    return result;
}

} // namespace attest::ui
