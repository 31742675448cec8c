// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/style.h"

#include <QtCore/QMap>
#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QVariant>

#include <memory>

class QSettings;

namespace attest::ui {

/// Everything that is remembered between two starts, with its type and default: one table, one file
/// (INI). Never evidence, never a secret. Without a file nothing outlives it: tests, photographs.
class Settings : public QObject {
    Q_OBJECT
public:
    enum class Name {
        Theme,
        Language,
        FontStep,
        RememberRecent,
        Autosave,
        Recent,
        PaletteRecent,
        Keys,
        Geometry,
        Docks,
        Session,
        SessionShown,
        SessionPlace,
        LiveSources,
        LiveRules,
        LiveNotifies,
        LiveSpoolGigabytes,
        LiveSpoolKeeps,
        LiveLayout,
        LiveHidden,
        LivePanels,
        LiveChartSpan,
        LivePrograms,
        LiveEventFiles,
    };

    Settings();
    explicit Settings(const QString& file);
    ~Settings() override;

    /// $XDG_CONFIG_HOME/assayer/assayer.ini
    [[nodiscard]] static QString standardFile();
    /// Where things are kept that are neither settings nor a cache: $XDG_STATE_HOME/assayer
    [[nodiscard]] static QString stateFolder();

    /// Written by a later version: it is read as far as it is understood, and left as it is.
    [[nodiscard]] bool isOfLaterVersion() const { return m_later; }
    /// Why the file cannot be used; empty when it can.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QString file() const;

    [[nodiscard]] SchemeChoice theme() const;
    void setTheme(SchemeChoice choice);
    /// "system", or a language's code: "en", "de".
    [[nodiscard]] QString language() const;
    void setLanguage(const QString& language);
    /// In points from the system's size: -2 to 6.
    [[nodiscard]] int fontStep() const;
    void setFontStep(int step);
    [[nodiscard]] bool remembersRecent() const;
    void setRemembersRecent(bool remembers);
    [[nodiscard]] bool autosaves() const;
    void setAutosaves(bool autosaves);

    /// Paths, newest first; those kept on purpose begin with '*'.
    [[nodiscard]] QStringList recent() const;
    void setRecent(const QStringList& files);
    /// Ids of actions that were last run from the palette, newest first.
    [[nodiscard]] QStringList paletteRecent() const;
    void setPaletteRecent(const QStringList& ids);
    /// By the action's id, as portable text; only those that are not the default.
    [[nodiscard]] QMap<QString, QString> keys() const;
    void setKeys(const QMap<QString, QString>& keys);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray& geometry);
    [[nodiscard]] QByteArray docks() const;
    void setDocks(const QByteArray& docks);
    /// Files of the cases that were open, and which of them was shown; -1: none.
    [[nodiscard]] QStringList session() const;
    [[nodiscard]] int sessionShown() const;
    void setSession(const QStringList& files, int shown);
    /// The place that was shown where that was neither a case nor the start: "live".
    [[nodiscard]] QString sessionPlace() const;
    void setSessionPlace(const QString& place);

    /// Sources that are watched, as JSON, without what signs in to them.
    [[nodiscard]] QString liveSources() const;
    void setLiveSources(const QString& json);
    /// Alert rules as JSON; empty: those that are built in.
    [[nodiscard]] QString liveRules() const;
    void setLiveRules(const QString& json);
    /// Whether the desktop is told of alerts.
    [[nodiscard]] bool liveNotifies() const;
    void setLiveNotifies(bool notifies);
    /// How much of what is received is kept on disk at most: 1 to 1000.
    [[nodiscard]] int liveSpoolGigabytes() const;
    void setLiveSpoolGigabytes(int gigabytes);
    /// Whether it stays when the window closes.
    [[nodiscard]] bool liveSpoolKeeps() const;
    void setLiveSpoolKeeps(bool keeps);
    /// Sizes of the parts of the place Live, and the names of those that are hidden.
    [[nodiscard]] QByteArray liveLayout() const;
    [[nodiscard]] QStringList liveHidden() const;
    /// A person's own charts, as JSON.
    /// How far back charts go, in seconds; 0: as far as there is anything.
    [[nodiscard]] int liveChartSpan() const;
    void setLiveChartSpan(int seconds);
    [[nodiscard]] QByteArray livePanels() const;
    void setLivePanels(const QByteArray& json);
    void setLiveLayout(const QByteArray& sizes, const QStringList& hidden);

    /// Digests of programs for credentials that may be run without asking.
    [[nodiscard]] QStringList livePrograms() const;
    void setLivePrograms(const QStringList& digests);
    /// A person's own catalogues of kinds of lines; of two that know a line, the first one tells.
    [[nodiscard]] QStringList liveEventFiles() const;
    void setLiveEventFiles(const QStringList& paths);
    /// What stands in them is another: told as if there were others.
    void tellOfLiveEventFiles();

    /// To the disk, now.
    void flush();

signals:
    void changed(attest::ui::Settings::Name name);

private:
    [[nodiscard]] QVariant value(Name name) const;
    void set(Name name, const QVariant& value);

    std::unique_ptr<QSettings> m_file;
    QMap<int, QVariant> m_values;
    bool m_later = false;
};

} // namespace attest::ui
