// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QSettings>
#include <QtCore/QStandardPaths>

#include <array>

namespace attest::ui {
namespace {

/// Raised when a key changes its meaning; a reader of an older number then translates.
constexpr int kSchema = 1;
constexpr const char* kSchemaKey = "schema";

struct Row {
    Settings::Name name;
    const char* key;
    QVariant standard;
};

const auto& table()
{
    using Name = Settings::Name;
    static const std::array<Row, 24> rows{{
        {Name::Theme, "appearance/theme", QStringLiteral("system")},
        {Name::Language, "appearance/language", QStringLiteral("system")},
        {Name::FontStep, "appearance/fontStep", 0},
        {Name::RememberRecent, "privacy/recentFiles", true},
        {Name::Autosave, "privacy/autosave", true},
        {Name::Recent, "recent/files", QStringList()},
        {Name::PaletteRecent, "recent/actions", QStringList()},
        {Name::Keys, "keys/changed", QStringList()},
        {Name::Geometry, "window/geometry", QByteArray()},
        {Name::Docks, "window/docks", QByteArray()},
        {Name::Session, "session/files", QStringList()},
        {Name::SessionShown, "session/shown", -1},
        {Name::SessionPlace, "session/place", QString()},
        {Name::LiveSources, "live/sources", QString()},
        {Name::LiveRules, "live/rules", QString()},
        {Name::LiveNotifies, "live/notifies", true},
        {Name::LiveSpoolGigabytes, "live/spoolGigabytes", 10},
        {Name::LiveSpoolKeeps, "live/spoolKeeps", false},
        {Name::LiveLayout, "live/layout", QByteArray()},
        {Name::LiveHidden, "live/hidden", QStringList()},
        {Name::LivePanels, "live/panels", QByteArray()},
        {Name::LiveChartSpan, "live/chartSpan", 900},
        {Name::LivePrograms, "live/programs", QStringList()},
        {Name::LiveEventFiles, "live/eventFiles", QStringList()},
    }};
    return rows;
}

const Row& rowOf(Settings::Name name)
{
    return table()[static_cast<std::size_t>(name)];
}

constexpr std::array<const char*, 3> kThemes{"system", "light", "dark"};

} // namespace

Settings::Settings() = default;

Settings::Settings(const QString& file)
    : m_file(std::make_unique<QSettings>(file, QSettings::IniFormat))
{
    m_later = m_file->value(QLatin1String(kSchemaKey), kSchema).toInt() > kSchema;
}

Settings::~Settings() = default;

QString Settings::standardFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/assayer/assayer.ini");
}

QString Settings::stateFolder()
{
    const auto told = qEnvironmentVariable("XDG_STATE_HOME");
    // The specification has relative paths ignored.
    const auto base
        = QDir::isAbsolutePath(told) ? told : QDir::homePath() + QStringLiteral("/.local/state");
    return base + QStringLiteral("/assayer");
}

QString Settings::file() const
{
    return m_file ? m_file->fileName() : QString();
}

QString Settings::trouble() const
{
    if (!m_file) {
        return {};
    }
    if (m_file->status() == QSettings::FormatError) {
        return tr("%1 is not a settings file. Everything is as it is by default.")
            .arg(m_file->fileName());
    }
    if (m_file->status() == QSettings::AccessError || !m_file->isWritable()) {
        return tr("%1 cannot be written. What is changed now is forgotten at the end.")
            .arg(m_file->fileName());
    }
    if (m_later) {
        return tr("%1 was written by a later version. It is read as far as it is understood, and "
                  "left as it is.")
            .arg(m_file->fileName());
    }
    return {};
}

QVariant Settings::value(Name name) const
{
    const auto found = m_values.constFind(static_cast<int>(name));
    if (found != m_values.constEnd()) {
        return *found;
    }
    const auto& row = rowOf(name);
    return m_file ? m_file->value(QLatin1String(row.key), row.standard) : row.standard;
}

void Settings::set(Name name, const QVariant& value)
{
    if (this->value(name) == value) {
        return;
    }
    m_values.insert(static_cast<int>(name), value);
    if (m_file && !m_later) {
        const auto& row = rowOf(name);
        m_file->setValue(QLatin1String(kSchemaKey), kSchema);
        if (value == row.standard) {
            m_file->remove(QLatin1String(row.key));
        } else {
            m_file->setValue(QLatin1String(row.key), value);
        }
    }
    emit changed(name);
}

SchemeChoice Settings::theme() const
{
    const auto kept = value(Name::Theme).toString();
    const auto found = std::find(kThemes.begin(), kThemes.end(), kept);
    return found == kThemes.end() ? SchemeChoice::System
                                  : static_cast<SchemeChoice>(found - kThemes.begin());
}

void Settings::setTheme(SchemeChoice choice)
{
    set(Name::Theme, QString::fromLatin1(kThemes[static_cast<std::size_t>(choice)]));
}

QString Settings::language() const
{
    return value(Name::Language).toString();
}

void Settings::setLanguage(const QString& language)
{
    set(Name::Language, language);
}

int Settings::fontStep() const
{
    return std::clamp(value(Name::FontStep).toInt(), -2, 6);
}

void Settings::setFontStep(int step)
{
    set(Name::FontStep, std::clamp(step, -2, 6));
}

bool Settings::remembersRecent() const
{
    return value(Name::RememberRecent).toBool();
}

void Settings::setRemembersRecent(bool remembers)
{
    set(Name::RememberRecent, remembers);
}

bool Settings::autosaves() const
{
    return value(Name::Autosave).toBool();
}

void Settings::setAutosaves(bool autosaves)
{
    set(Name::Autosave, autosaves);
}

QStringList Settings::recent() const
{
    return value(Name::Recent).toStringList();
}

void Settings::setRecent(const QStringList& files)
{
    set(Name::Recent, files);
}

QStringList Settings::paletteRecent() const
{
    return value(Name::PaletteRecent).toStringList();
}

void Settings::setPaletteRecent(const QStringList& ids)
{
    set(Name::PaletteRecent, ids);
}

QMap<QString, QString> Settings::keys() const
{
    QMap<QString, QString> keys;
    for (const auto& each : value(Name::Keys).toStringList()) {
        const auto at = each.indexOf(u'=');
        if (at > 0) {
            keys.insert(each.left(at), each.mid(at + 1));
        }
    }
    return keys;
}

void Settings::setKeys(const QMap<QString, QString>& keys)
{
    QStringList list;
    for (auto it = keys.constBegin(); it != keys.constEnd(); ++it) {
        list << it.key() + u'=' + it.value();
    }
    set(Name::Keys, list);
}

QByteArray Settings::geometry() const
{
    return value(Name::Geometry).toByteArray();
}

void Settings::setGeometry(const QByteArray& geometry)
{
    set(Name::Geometry, geometry);
}

QByteArray Settings::docks() const
{
    return value(Name::Docks).toByteArray();
}

void Settings::setDocks(const QByteArray& docks)
{
    set(Name::Docks, docks);
}

QStringList Settings::session() const
{
    return value(Name::Session).toStringList();
}

int Settings::sessionShown() const
{
    return value(Name::SessionShown).toInt();
}

void Settings::setSession(const QStringList& files, int shown)
{
    set(Name::Session, files);
    set(Name::SessionShown, shown);
}

QString Settings::sessionPlace() const
{
    return value(Name::SessionPlace).toString();
}

void Settings::setSessionPlace(const QString& place)
{
    set(Name::SessionPlace, place);
}

QString Settings::liveSources() const
{
    return value(Name::LiveSources).toString();
}

void Settings::setLiveSources(const QString& json)
{
    set(Name::LiveSources, json);
}

QString Settings::liveRules() const
{
    return value(Name::LiveRules).toString();
}

void Settings::setLiveRules(const QString& json)
{
    set(Name::LiveRules, json);
}

bool Settings::liveNotifies() const
{
    return value(Name::LiveNotifies).toBool();
}

void Settings::setLiveNotifies(bool notifies)
{
    set(Name::LiveNotifies, notifies);
}

int Settings::liveSpoolGigabytes() const
{
    return std::clamp(value(Name::LiveSpoolGigabytes).toInt(), 1, 1000);
}

void Settings::setLiveSpoolGigabytes(int gigabytes)
{
    set(Name::LiveSpoolGigabytes, std::clamp(gigabytes, 1, 1000));
}

bool Settings::liveSpoolKeeps() const
{
    return value(Name::LiveSpoolKeeps).toBool();
}

void Settings::setLiveSpoolKeeps(bool keeps)
{
    set(Name::LiveSpoolKeeps, keeps);
}

QByteArray Settings::liveLayout() const
{
    return value(Name::LiveLayout).toByteArray();
}

QStringList Settings::liveHidden() const
{
    return value(Name::LiveHidden).toStringList();
}

void Settings::setLiveLayout(const QByteArray& sizes, const QStringList& hidden)
{
    set(Name::LiveLayout, sizes);
    set(Name::LiveHidden, hidden);
}

int Settings::liveChartSpan() const
{
    constexpr int kDay = 86'400;
    return std::clamp(value(Name::LiveChartSpan).toInt(), 0, kDay);
}

void Settings::setLiveChartSpan(int seconds)
{
    set(Name::LiveChartSpan, seconds);
}

QByteArray Settings::livePanels() const
{
    return value(Name::LivePanels).toByteArray();
}

void Settings::setLivePanels(const QByteArray& json)
{
    set(Name::LivePanels, json);
}

QStringList Settings::livePrograms() const
{
    return value(Name::LivePrograms).toStringList();
}

void Settings::setLivePrograms(const QStringList& digests)
{
    set(Name::LivePrograms, digests);
}

QStringList Settings::liveEventFiles() const
{
    return value(Name::LiveEventFiles).toStringList();
}

void Settings::setLiveEventFiles(const QStringList& paths)
{
    set(Name::LiveEventFiles, paths);
}

void Settings::tellOfLiveEventFiles()
{
    emit changed(Name::LiveEventFiles);
}

void Settings::flush()
{
    if (m_file) {
        m_file->sync();
    }
}

} // namespace attest::ui
