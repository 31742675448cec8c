// SPDX-License-Identifier: GPL-3.0-or-later
#include "stand_ins.h"

#include <QtCore/QFile>
#include <QtCore/QFileInfo>

namespace attest::test {

namespace {

constexpr char kCurl[] = "/usr/bin/curl";

} // namespace

StandIns::StandIns(const std::string& imds) : m_path(qgetenv("PATH"))
{
    const auto log = m_folder.filePath(QStringLiteral("arguments")).toUtf8();
    for (const char* name : {"ssh", "kubectl"}) {
        put(name,
            "for word in \"$@\"; do printf '%s\\n' \"$word\"; done > '" + log
                + "'\nfor last in \"$@\"; do :; done\necho 'Welcome!'\nexec sh -c \"$last\"\n");
    }
    put("curl",
        QByteArray("for url in \"$@\"; do :; done\nexec ") + kCurl
            + " -q -s -S -H 'Metadata: true' -w '\\n%{http_code}' --noproxy '*' \""
            + QByteArray::fromStdString(imds) + "${url#http://169.254.169.254}\"\n");
    qputenv("PATH", m_folder.path().toUtf8() + ':' + m_path);
}

StandIns::~StandIns()
{
    qputenv("PATH", m_path);
}

bool StandIns::possible()
{
    return QFileInfo(QString::fromLatin1(kCurl)).isExecutable();
}

void StandIns::put(const char* name, const QByteArray& script) const
{
    QFile file(m_folder.filePath(QString::fromLatin1(name)));
    if (file.open(QIODevice::WriteOnly)) {
        file.write("#!/bin/sh\n" + script);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
}

std::vector<std::string> StandIns::arguments() const
{
    QFile file(m_folder.filePath(QStringLiteral("arguments")));
    std::vector<std::string> words;
    if (file.open(QIODevice::ReadOnly)) {
        while (!file.atEnd()) {
            words.push_back(file.readLine().chopped(1).toStdString());
        }
    }
    return words;
}

} // namespace attest::test
