// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "servers/live_page.h"

#include <QtCore/QStringList>
#include <QtCore/QTemporaryDir>

#include <memory>

namespace attest::test {

/// One with an id of its own.
[[nodiscard]] ui::SourceEntry sourceEntry(
    ui::SourceEntry::Kind kind, std::string address, std::string name = {});

/// The place "Live" on a desk of its own. Nothing outside this machine is ever asked.
struct LiveRig {
    QTemporaryDir folder;
    std::shared_ptr<net::SecretStore> store{net::memoryStore()};
    QStringList told; ///< what the desktop was told
    ui::Settings own;
    ui::Settings* settings;
    ui::OpenCases cases;
    std::unique_ptr<ui::Actions> actions;
    std::unique_ptr<ui::LiveDesk> desk;
    std::unique_ptr<ui::LivePage> page;

    explicit LiveRig(ui::Settings* shared = nullptr);
    ~LiveRig();

    template <typename T>
    T* find(const char* name)
    {
        return page->findChild<T*>(QString::fromLatin1(name));
    }
    void click(const char* name);
    void type(const char* field, const QString& text);
    void beginForm(ui::SourceEntry::Kind kind) const;
    /// All of it anew, with the settings as they are.
    void restart();
    /// The page anew, as in another language.
    void rebuild();
    /// A file of that name in a folder of its own; the path.
    QString write(const char* name, const QByteArray& text);
    void append(const QString& path, const QByteArray& text);
};

} // namespace attest::test
