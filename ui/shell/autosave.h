// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settings.h"
#include "shell/open_cases.h"

#include <QtCore/QLockFile>
#include <QtCore/QTimer>

#include <map>

namespace attest::ui {

/// Keeps what is not saved in a folder of the running program, readable by its owner alone and without
/// the signatures of tokens, shortly after each edit. An orderly end takes the folder away; what a
/// crash leaves is found by leftovers().
class Autosave final : public QObject {
    Q_OBJECT
public:
    /// Below `folder`, each running program has one of its own.
    Autosave(OpenCases& cases, Settings& settings, const QString& folder);
    ~Autosave() override;

    static constexpr int kDelay = 400; ///< milliseconds without another edit

    struct Leftover {
        QString file;
        QString name, path; ///< what the case was called, and where it was kept
    };
    /// Of programs that are not running any more.
    [[nodiscard]] QList<Leftover> leftovers() const;
    /// When they were opened again or are not wanted.
    static void forget(const QList<Leftover>& leftovers);

    /// Ends without an orderly end: writes what was edited in the last moment, and leaves all of it to be found.
    void leave();

signals:
    /// Why changes are not kept.
    void troubled(const QString& why);

private:
    struct Kept {
        QString file;
        CaseStatePtr state;
        QString before; ///< the leftover it was recovered from, until it is written here
    };
    void follow();
    void write();
    [[nodiscard]] bool isWanted(const LiveCase& live) const;
    /// Whether there is something to be written of it; it has a file then.
    [[nodiscard]] bool takeState(LiveCase& live, Kept& kept);
    void put(LiveCase* live, const QString& file);
    void drop(const QString& file);
    void written(const QString& file, const QString& why);
    [[nodiscard]] bool begin();

    OpenCases& m_cases;
    Settings& m_settings;
    QString m_base, m_own;
    std::unique_ptr<QLockFile> m_lock;
    std::map<LiveCase*, Kept> m_kept;
    QTimer m_timer;
    int m_next = 0;
    bool m_writing = false, m_left = false;
};

} // namespace attest::ui
