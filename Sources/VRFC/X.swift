import Crypto
import GRDB
import TOMLKit
func shipped() -> Int { PackageResources.centre_toml.count + PackageResources.places_csv.count }
